package app.certkeep.certificate;

import app.certkeep.certificate.format.CertificateExtension;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.Statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Two certificates side by side, field by field: the fields of each certificate, then each
/// extension that one of them has.
final class CertificateComparison {
    private record Side(ParsedCertificate parsed, CertificateView view) {
        static Side of(byte[] der) {
            return new Side(CertificateView.parsed(der), CertificateView.of(der));
        }

        Optional<CertificateExtension> extension(String oid) {
            return view.extensions().stream().filter(e -> e.oid().equals(oid)).findFirst();
        }
    }

    private final Side left;
    private final Side right;
    private final List<ComparedField> fields = new ArrayList<>();

    private CertificateComparison(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    static List<ComparedField> of(byte[] left, byte[] right) {
        CertificateComparison comparison = new CertificateComparison(Side.of(left), Side.of(right));
        comparison.compareFields();
        comparison.compareExtensions();
        return List.copyOf(comparison.fields);
    }

    private void compareFields() {
        field("subject", side -> side.parsed().subject());
        field("issuer", side -> side.parsed().issuer());
        field("serial", side -> side.parsed().serial());
        field("not-before", side -> side.parsed().notBefore().toString());
        field("not-after", side -> side.parsed().notAfter().toString());
        field("key", CertificateComparison::key);
        field("public-key-sha256", side -> side.parsed().spkiSha256());
        field("signature", side -> side.parsed().signatureAlgorithm());
        field("version", side -> String.valueOf(side.view().version()));
        field("sha256", side -> side.parsed().sha256());
    }

    private static String key(Side side) {
        String algorithm = side.parsed().keyAlgorithm();
        String sized =
                side.parsed().keySize().isPresent()
                        ? algorithm + " " + side.parsed().keySize().getAsInt()
                        : algorithm;
        return side.view().curve().map(curve -> sized + " " + curve).orElse(sized);
    }

    private void field(String name, Function<Side, String> value) {
        fields.add(
                new ComparedField(
                        Statement.of("certificate.field." + name),
                        List.of(Statement.of("certificate.says.value", value.apply(left))),
                        List.of(Statement.of("certificate.says.value", value.apply(right)))));
    }

    private void compareExtensions() {
        Set<String> oids = new LinkedHashSet<>();
        left.view().extensions().forEach(extension -> oids.add(extension.oid()));
        right.view().extensions().forEach(extension -> oids.add(extension.oid()));
        for (String oid : oids) {
            Optional<CertificateExtension> here = left.extension(oid);
            Optional<CertificateExtension> there = right.extension(oid);
            Statement name =
                    Statement.of(
                            here.or(() -> there)
                                    .flatMap(CertificateExtension::nameKey)
                                    .orElse("certificate.says.value"),
                            oid);
            fields.add(new ComparedField(name, meaning(here), meaning(there)));
        }
    }

    /// In words, or in hexadecimal where nobody here knows words for it.
    private static List<Statement> meaning(Optional<CertificateExtension> extension) {
        return extension
                .map(
                        it -> {
                            List<Statement> all = new ArrayList<>(it.meaning());
                            if (all.isEmpty()) {
                                all.add(Statement.of("certificate.says.value", it.hex()));
                            }
                            if (it.critical()) {
                                all.add(Statement.of("certificate.says.critical"));
                            }
                            return List.copyOf(all);
                        })
                .orElse(List.of());
    }
}
