package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what [CertificateView] holds.
final class ViewReader {
    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;
    private static final int MOST_EXTENSIONS = 200;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;

    private final Set<String> seen = new HashSet<>();
    private final List<CertificateExtension> extensions = new ArrayList<>();
    private int more;

    private ViewReader() {}

    static CertificateView read(byte[] der) throws RejectedException {
        Tlv.Children parts = Tlv.read(der, 0, der.length).sequence(DAMAGED);
        Tlv.Children fields = parts.next(Tlv.SEQUENCE, DAMAGED).children();
        String signature =
                parts.next(Tlv.SEQUENCE, DAMAGED).children().next(Tlv.OID, DAMAGED).oid();
        int version = fields.nextTag() == VERSION ? version(fields.next()) : 1;
        for (int skipped = 0; skipped < 5; skipped++) {
            fields.next();
        }
        Tlv.Children algorithm =
                fields.next().sequence(DAMAGED).next(Tlv.SEQUENCE, DAMAGED).children();
        String key = algorithm.next(Tlv.OID, DAMAGED).oid();
        ViewReader reader = new ViewReader();
        reader.readExtensions(fields);
        return new CertificateView(
                version,
                HexFormat.of().formatHex(Digests.named("SHA-1").digest(der)),
                signature,
                key,
                key.equals(Algorithms.EC) ? curve(algorithm) : Optional.empty(),
                List.copyOf(reader.extensions),
                reader.more);
    }

    private static int version(Tlv tagged) throws RejectedException {
        Tlv number = tagged.children().next(Tlv.INTEGER, DAMAGED);
        return number.length() > 2 ? 0 : number.integer().intValue() + 1;
    }

    private static Optional<String> curve(Tlv.Children parameters) throws RejectedException {
        if (parameters.nextTag() != Tlv.OID) {
            return parameters.more()
                    ? NamedCurve.of(parameters.next()).map(curve -> name(curve.oid()))
                    : Optional.empty();
        }
        return Optional.of(name(parameters.next().oid()));
    }

    private static String name(String oid) {
        String name = ECNamedCurveTable.getName(new ASN1ObjectIdentifier(oid));
        return name == null ? oid : name;
    }

    private void readExtensions(Tlv.Children fields) throws RejectedException {
        while (fields.more()) {
            Tlv field = fields.next();
            if (field.is(EXTENSIONS)) {
                Tlv.Children each = field.children().next().sequence(DAMAGED);
                while (each.more()) {
                    add(each.next(Tlv.SEQUENCE, DAMAGED).children());
                }
            }
        }
    }

    private void add(Tlv.Children parts) throws RejectedException {
        if (extensions.size() == MOST_EXTENSIONS) {
            more++;
            return;
        }
        String oid = parts.next(Tlv.OID, DAMAGED).oid();
        boolean critical = parts.nextTag() == Tlv.BOOLEAN && UsageExtensions.isTrue(parts.next());
        Tlv value = parts.next(Tlv.OCTET_STRING, DAMAGED);
        Optional<ExtensionKind> kind = ExtensionKind.of(oid);
        Statements says = new Statements();
        if (!seen.add(oid)) {
            says.tell("certificate.says.twice");
        }
        kind.ifPresent(known -> known.tell(value, says));
        extensions.add(
                new CertificateExtension(
                        oid,
                        kind.map(ExtensionKind::nameKey),
                        critical,
                        says.all(),
                        ViewHex.of(value)));
    }
}
