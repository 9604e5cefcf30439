package app.certkeep.cli;

import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.network.AddressKind;
import app.certkeep.served.Agreement;
import app.certkeep.served.FetchResult;
import app.certkeep.served.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a server showed, as JSON and as text.
record FetchAnswer(FetchResult.Fetched fetched, Printer printer) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("host", fetched.server().host());
        json.put("port", fetched.server().port());
        json.put("starttls", fetched.server().startTls().word());
        json.put("network", fetched.place().name().toLowerCase(Locale.ROOT));
        json.put("protocol", fetched.agreement().map(Agreement::protocol).orElse(null));
        json.put("cipher", fetched.agreement().map(Agreement::cipher).orElse(null));
        json.put("verdicts", fetched.verdicts().stream().map(Verdict::word).toList());
        json.put("chain", fetched.chain().stream().map(FetchAnswer::json).toList());
        return json;
    }

    private static Map<String, Object> json(ParsedCertificate one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", one.subject());
        json.put("subjectAltNames", one.subjectAltNames());
        json.put("issuer", one.issuer());
        json.put("serial", one.serial());
        json.put("notBefore", Times.iso(one.notBefore()));
        json.put("notAfter", Times.iso(one.notAfter()));
        json.put("sha256", one.sha256());
        return json;
    }

    void print() {
        List<List<String>> fields = new ArrayList<>();
        fields.add(printer.field("server", fetched.server().text()));
        if (fetched.place() != AddressKind.PUBLIC) {
            fields.add(printer.field("network", printer.text(placeKey())));
        }
        fields.add(
                printer.field(
                        "protocol",
                        fetched.agreement()
                                .map(one -> one.protocol() + ", " + one.cipher())
                                .orElseGet(() -> printer.text("served.no-agreement"))));
        fetched.verdicts()
                .forEach(
                        one ->
                                fields.add(
                                        printer.field("verdict", printer.text(one.messageKey()))));
        printer.table(Table.ofFields(fields));
        printer.print("\n");
        printer.table(
                new Table(
                        printer.headings("position", "subject", "issuer", "until", "sha256"),
                        rows()));
    }

    private String placeKey() {
        return "network.place." + fetched.place().name().toLowerCase(Locale.ROOT);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ParsedCertificate one : fetched.chain()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            one.subject(),
                            one.issuer(),
                            Times.day(one.notAfter()),
                            one.sha256()));
        }
        return rows;
    }
}
