package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/// The list of signed certificate timestamps (RFC 6962, section 3.3): which public logs have seen
/// the certificate, and when.
final class SignedTimestamps {
    private static final int VERSION_1 = 0;
    private static final int LOG_ID = 32;

    private SignedTimestamps() {}

    static void read(Tlv value, Statements to) throws RejectedException {
        if (!value.is(Tlv.OCTET_STRING)) {
            throw new RejectedException(Reason.CERTIFICATE_DAMAGED);
        }
        ByteBuffer list =
                ByteBuffer.wrap(value.source(), value.valueStart(), value.length()).slice();
        try {
            ByteBuffer each = part(list);
            while (each.hasRemaining() && !to.full()) {
                one(part(each), to);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | DateTimeException e) {
            throw new RejectedException(Reason.CERTIFICATE_DAMAGED);
        }
    }

    private static void one(ByteBuffer timestamp, Statements to) {
        if (timestamp.get() != VERSION_1) {
            to.tell("certificate.says.timestamp-other");
            return;
        }
        byte[] log = new byte[LOG_ID];
        timestamp.get(log);
        Instant at = Instant.ofEpochMilli(timestamp.getLong());
        to.tell("certificate.says.timestamp", at, HexFormat.of().formatHex(log));
    }

    /// What a length of two octets precedes.
    private static ByteBuffer part(ByteBuffer from) {
        int length = from.getShort() & 0xffff;
        ByteBuffer part = from.slice(from.position(), length);
        from.position(from.position() + length);
        return part;
    }
}
