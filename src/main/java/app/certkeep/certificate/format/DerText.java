package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The character strings of ASN.1.
final class DerText {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private DerText() {}

    /// The text of a string type; empty for any other type. The eight-bit types, teletex among
    /// them, are read as Latin-1: that is what issuers put there, whatever T.61 says.
    static Optional<String> of(Tlv value) throws RejectedException {
        return switch (value.tag()) {
            case 0x0c -> Optional.of(decode(value, StandardCharsets.UTF_8));
            case 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a ->
                    Optional.of(decode(value, StandardCharsets.ISO_8859_1));
            case 0x1c -> Optional.of(decode(value, UTF_32BE));
            case 0x1e -> Optional.of(decode(value, StandardCharsets.UTF_16BE));
            default -> Optional.empty();
        };
    }

    /// The text of an implicitly tagged IA5String, which may wrongly hold UTF-8 or Latin-1.
    static String ia5(Tlv value) {
        try {
            return decode(value, StandardCharsets.UTF_8);
        } catch (RejectedException notUtf8) {
            return new String(
                    value.source(),
                    value.valueStart(),
                    value.length(),
                    StandardCharsets.ISO_8859_1);
        }
    }

    private static String decode(Tlv value, Charset charset) throws RejectedException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(value.source(), value.valueStart(), value.length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RejectedException(Reason.NAME_UNREADABLE);
        }
    }
}
