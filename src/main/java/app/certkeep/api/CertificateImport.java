package app.certkeep.api;

import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.i18n.Messages;

import java.util.List;
import java.util.Map;

/// Certificates and private keys that come in: as they stand in a file, or as the members of an
/// object with the password of the key.
final class CertificateImport {
    private static final String[] TYPES = {
        "application/x-pem-file",
        "application/pem-certificate-chain",
        "application/octet-stream",
        "text/plain",
        Answer.JSON
    };

    private final Messages messages;

    CertificateImport(Messages messages) {
        this.messages = messages;
    }

    /// Created where something is new, OK where it was all there; what was rejected is named in
    /// either.
    ///
    /// @throws RefusedException where nothing was taken, with the reason of the first
    Answer answer(Request request, CertificateService all) {
        ImportReport report = request.isJson() ? ofMembers(request, all) : ofFile(request, all);
        boolean fresh = report.imported() + report.restored() + report.paired() > 0;
        boolean known = report.duplicates() + report.keysAlreadyThere() > 0;
        if (!fresh && !known && !report.rejected().isEmpty()) {
            Rejected first = report.rejected().getFirst();
            throw new RefusedException(
                    Status.UNPROCESSABLE_CONTENT, first.reasonKey(), first.arguments().toArray());
        }
        Map<String, Object> json = CertificateJson.of(report);
        json.put("rejected", report.rejected().stream().map(this::json).toList());
        return Answer.json(fresh ? Status.CREATED : Status.OK, json);
    }

    private static ImportReport ofFile(Request request, CertificateService all) {
        try (SecretBytes file = request.body(TYPES)) {
            return all.importText(file.bytes());
        }
    }

    private static ImportReport ofMembers(Request request, CertificateService all) {
        try (JsonBody body = request.json("certificate", "key", "keyPassword");
                WipedOutput joined = new WipedOutput()) {
            for (String name : List.of("certificate", "key")) {
                if (body.has(name) || name.equals("certificate")) {
                    try (SecretBytes part = body.secret(name)) {
                        joined.write(part.bytes(), 0, part.length());
                        joined.write('\n');
                    }
                }
            }
            try (SecretBytes text = joined.taken()) {
                return unlocked(text, body, all);
            }
        }
    }

    private static ImportReport unlocked(SecretBytes text, JsonBody body, CertificateService all) {
        if (!body.has("keyPassword")) {
            return all.importText(text.bytes());
        }
        try (Password password = body.password("keyPassword")) {
            return all.importText(text.bytes(), List.of(password));
        }
    }

    private Map<String, Object> json(Rejected rejected) {
        return Map.of(
                "index",
                rejected.index(),
                "reason",
                messages.text(rejected.reasonKey(), rejected.arguments()));
    }
}
