package app.certkeep.cli;

import app.certkeep.certificate.ImportFate;
import app.certkeep.certificate.ImportIssuer;
import app.certkeep.certificate.ImportReview;
import app.certkeep.certificate.ImportRow;
import app.certkeep.certificate.ImportState;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The review of an import, in words and in JSON.
final class ReviewOutput {
    private final Printer printer;
    private final UnaryOperator<String> asGiven;

    /// @param asGiven a file's path as the user wrote it
    ReviewOutput(Printer printer, UnaryOperator<String> asGiven) {
        this.printer = printer;
        this.asGiven = asGiven;
    }

    Map<String, Object> json(ImportReview review) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (ImportState state : ImportState.values()) {
            answer.put(word(state), review.count(state));
        }
        answer.put("items", review.rows().stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(ImportRow row) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("file", asGiven.apply(row.file()));
        item.put("index", row.index());
        item.put("state", word(row.state()));
        switch (row) {
            case ImportRow.OfCertificate one -> {
                item.put("kind", "certificate");
                item.put("name", one.name());
                item.put("subject", one.subject());
                item.put("issuer", one.issuer());
                item.put("notAfter", one.notAfter().toString());
                item.put("sha256", one.sha256());
                item.put("issuedBy", word(one.issuedBy()));
                item.put("fate", fate(one.fate()));
            }
            case ImportRow.OfKey one -> {
                item.put("kind", "key");
                item.put("algorithm", one.algorithm());
                item.put("certificate", one.owner());
                item.put("fate", fate(one.fate()));
            }
            case ImportRow.Refused one -> item.put("reason", reason(one));
        }
        return item;
    }

    void print(ImportReview review) {
        printer.table(
                new Table(
                        printer.headings("file", "block", "state", "item", "detail"),
                        review.rows().stream().map(this::row).toList()));
        printer.print("\n");
        printer.print(printer.text("cli.cert.review", review.coming(), review.lost()) + "\n");
    }

    private List<String> row(ImportRow row) {
        return List.of(
                asGiven.apply(row.file()),
                String.valueOf(row.index()),
                printer.text(row.state().messageKey()),
                item(row),
                detail(row));
    }

    private String item(ImportRow row) {
        return switch (row) {
            case ImportRow.OfCertificate one -> one.name();
            case ImportRow.OfKey one ->
                    printer.text("certificate.import.key", one.algorithm(), size(one));
            case ImportRow.Refused _ -> "";
        };
    }

    private static int size(ImportRow.OfKey key) {
        return key.size().orElse(0);
    }

    private String detail(ImportRow row) {
        return switch (row) {
            case ImportRow.OfCertificate one ->
                    printer.text(
                            "certificate.import.detail",
                            one.notAfter().atOffset(ZoneOffset.UTC).toLocalDate(),
                            printer.text(one.issuedBy().messageKey()),
                            fate(one.fate()));
            case ImportRow.OfKey one -> fate(one.fate());
            case ImportRow.Refused one -> reason(one);
        };
    }

    private String fate(ImportFate fate) {
        return printer.text(fate.messageKey(), fate.name(), asGiven.apply(fate.file()));
    }

    private String reason(ImportRow.Refused row) {
        return printer.text(row.reasonKey(), row.arguments().toArray());
    }

    private static String word(ImportState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String word(ImportIssuer issuer) {
        return issuer.name().toLowerCase(Locale.ROOT);
    }
}
