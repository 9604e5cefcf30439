package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.i18n.Messages;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A certificate as JSON for people: indented, else as commands answer it.
final class JsonText {
    private static final JSON WRITER =
            JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES, JSON.Feature.PRETTY_PRINT_OUTPUT);

    private JsonText() {}

    static String of(InspectedCertificate seen, Messages messages) {
        CertificateJson json =
                new CertificateJson(one -> messages.text(one.key(), one.arguments().toArray()));
        try {
            return WRITER.asString(json.of(seen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
