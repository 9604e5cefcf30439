package app.certkeep.cli;

import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.CertificateStatus;
import app.certkeep.certificate.CertificateSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A certificate in answers for people.
final class CertAnswer {
    private static final int WIDEST = 36;

    private CertAnswer() {}

    /// Prints one.
    static void show(CertificateSummary certificate, JsonOption json, Printer printer) {
        json.answer(
                printer,
                () -> CertificateJson.of(certificate),
                () -> printer.table(fields(certificate, printer)));
    }

    static Table list(List<CertificateSummary> certificates, Printer printer) {
        return new Table(
                printer.headings(
                        "id", "active", "name", "names", "issuer", "expires", "status", "key",
                        "tags"),
                certificates.stream().map(certificate -> row(certificate, printer)).toList(),
                WIDEST);
    }

    private static List<String> row(CertificateSummary certificate, Printer printer) {
        return List.of(
                ShortId.of(certificate.id()),
                yesOrNo(certificate.active(), printer),
                certificate.name(),
                firstAndCount(certificate.subjectAltNames()),
                certificate.issuer(),
                Times.day(certificate.notAfter()),
                status(certificate.status(), printer),
                yesOrNo(certificate.hasKey(), printer),
                String.join(", ", certificate.tags()));
    }

    static Table fields(CertificateSummary certificate, Printer printer) {
        List<List<String>> fields = new ArrayList<>();
        fields.add(printer.field("id", certificate.id()));
        fields.add(printer.field("name", certificate.name()));
        fields.add(printer.field("active", yesOrNo(certificate.active(), printer)));
        fields.add(printer.field("status", status(certificate.status(), printer)));
        fields.add(printer.field("tags", String.join(", ", certificate.tags())));
        fields.add(printer.field("subject", certificate.subject()));
        fields.addAll(names(certificate.subjectAltNames(), printer));
        fields.add(printer.field("issuer", certificate.issuer()));
        fields.add(printer.field("serial", certificate.serial()));
        fields.add(printer.field("from", Times.toTheSecond(certificate.notBefore())));
        fields.add(printer.field("until", Times.toTheSecond(certificate.notAfter())));
        fields.add(printer.field("key", key(certificate, printer)));
        fields.add(printer.field("signature", certificate.signatureAlgorithm()));
        fields.add(printer.field("ca", yesOrNo(certificate.ca(), printer)));
        fields.add(printer.field("sha256", certificate.sha256()));
        fields.add(printer.field("added", Times.toTheSecond(certificate.createdAt())));
        return Table.ofFields(fields);
    }

    private static List<List<String>> names(List<String> names, Printer printer) {
        List<List<String>> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(i == 0 ? printer.field("names", names.get(i)) : List.of("", names.get(i)));
        }
        return fields;
    }

    private static String key(CertificateSummary certificate, Printer printer) {
        String size =
                certificate.keySize().isPresent() ? " " + certificate.keySize().getAsInt() : "";
        String kept = certificate.hasKey() ? "cli.cert.key-kept" : "cli.cert.key-missing";
        return certificate.keyAlgorithm() + size + ", " + printer.text(kept);
    }

    private static String firstAndCount(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String first = names.getFirst().replaceFirst("^DNS:", "");
        return names.size() == 1 ? first : first + " +" + (names.size() - 1);
    }

    private static String yesOrNo(boolean value, Printer printer) {
        return printer.text(value ? "cli.yes" : "cli.no");
    }

    private static String status(CertificateStatus status, Printer printer) {
        return printer.text(
                "cli.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
