package app.certkeep.making;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.crypto.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// What tests of making do again and again, for one user.
public record Workbench(UserSession session) {
    public static final KeyChoice CURVE = new KeyChoice.New(KeyKind.EC_P256);

    /// An authority that signed itself, valid for ten years.
    public UUID authority(String name) {
        return authority(name, CURVE);
    }

    public UUID authority(String name, KeyChoice key) {
        return issuing().selfSigned(Wish.of(name, List.of(), Template.CA), 3650, key);
    }

    /// A certificate for a host, signed by an authority of this user.
    public UUID server(UUID authority, String host) {
        return issuing().sign(authority, request(host).id(), Terms.of(Template.TLS_SERVER, 90));
    }

    public WaitingKey request(String host) {
        return requests().make(Wish.of(host, List.of(), Template.TLS_SERVER), CURVE);
    }

    /// An authority below another.
    public UUID below(UUID authority, String name, int pathLength) {
        WaitingKey request = requests().make(Wish.of(name, List.of(), Template.CA), CURVE);
        return issuing()
                .sign(
                        authority,
                        request.id(),
                        new Terms(Template.CA, 1000, OptionalInt.of(pathLength)));
    }

    public CertificateSummary shown(UUID id) {
        return session.certificates().inspection().of(id).summary();
    }

    public String pem(UUID id) {
        return session.certificates().inspection().of(id).pem();
    }

    /// Its private key in PEM.
    public String pemWithKey(UUID id) {
        try (SecretBytes pem = session.certificates().export(id, ExportFormat.PEM, true)) {
            return new String(pem.bytes(), StandardCharsets.US_ASCII);
        }
    }

    public static String pem(WaitingKey key) {
        byte[] request = key.request().orElseThrow();
        return new String(PemWriter.request(request), StandardCharsets.US_ASCII);
    }

    public static byte[] bytes(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    public RequestService requests() {
        return session.making().requests();
    }

    public IssuingService issuing() {
        return session.making().issuing();
    }

    public RevocationService revocations() {
        return session.making().revocations();
    }
}
