package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.notification.EventChoice;
import app.certkeep.notification.EventType;
import app.certkeep.served.ServedHostCopy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes items as [ItemInput] reads them: a byte for the kind, then its fields, each behind its
/// length in 4 bytes; text in UTF-8.
final class ItemOutput {
    static final int END = 0;
    static final int CERTIFICATE = 1;
    static final int ENTRY = 2;
    static final int ENDPOINT = 3;
    static final int HOST = 4;

    private final DataOutputStream out;

    ItemOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void write(CertificateCopy copy) throws IOException {
        out.writeByte(CERTIFICATE);
        field(copy.name());
        out.writeBoolean(copy.active());
        field(String.join("\n", copy.tags()));
        field(copy.notes().bytes());
        field(copy.der());
        field(copy.key().bytes());
    }

    void write(ServedHostCopy copy) throws IOException {
        out.writeByte(HOST);
        field(copy.sha256());
        field(copy.server().host());
        out.writeInt(copy.server().port());
        field(copy.server().startTls().name());
    }

    void write(EntryCopy copy) throws IOException {
        out.writeByte(ENTRY);
        field(copy.key());
        field(copy.value().bytes());
        for (String text : copy.details().texts()) {
            field(text);
        }
    }

    void write(EndpointCopy copy) throws IOException {
        out.writeByte(ENDPOINT);
        field(copy.name());
        out.writeBoolean(copy.enabled());
        field(copy.url());
        field(copy.secret().bytes());
        EndpointChange settings = copy.settings();
        field(
                EventChoice.text(
                        settings.events() == null ? EventType.OF_SWITCHES : settings.events()));
        field(settings.tags() == null ? "" : String.join("\n", settings.tags()));
        field(settings.headers() == null ? new byte[0] : settings.headers().bytes());
        field(settings.authority() == null ? new byte[0] : settings.authority().bytes());
    }

    /// Says that nothing follows.
    void end() throws IOException {
        out.writeByte(END);
    }

    private void field(String text) throws IOException {
        field(text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
