package app.certkeep.cli;

import app.certkeep.served.ServedCheck;
import app.certkeep.served.ServedCopy;
import app.certkeep.served.ServedHost;
import app.certkeep.served.StartTls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Servers of certificates, as JSON and as a table.
final class ServedAnswer {
    static final String JSON_FIELDS =
            "JSON: items: [id, certificate, certificateName, host, port, starttls, checkedAt,";
    static final String JSON_MORE =
            "state (matches, newer, older, other, unknown, unreachable; null where never looked),";
    static final String JSON_REST =
            "reason, privateNetwork, served: [sha256, subject, notBefore, notAfter, keptAs]]";

    private ServedAnswer() {}

    static Map<String, Object> json(List<ServedHost> hosts) {
        return Map.of("items", hosts.stream().map(ServedAnswer::json).toList());
    }

    static Map<String, Object> json(ServedHost host) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", host.id().toString());
        json.put("certificate", host.certificate().toString());
        json.put("certificateName", host.certificateName());
        json.put("host", host.server().host());
        json.put("port", host.server().port());
        json.put("starttls", host.server().startTls().word());
        json.put("checkedAt", host.last().map(check -> Times.iso(check.at())).orElse(null));
        json.put("state", host.last().map(check -> check.state().word()).orElse(null));
        json.put(
                "reason",
                host.last().flatMap(ServedCheck::problem).map(one -> one.word()).orElse(null));
        json.put("privateNetwork", host.last().map(ServedCheck::inside).orElse(null));
        json.put(
                "served",
                host.last().flatMap(ServedCheck::copy).map(ServedAnswer::json).orElse(null));
        return json;
    }

    private static Map<String, Object> json(ServedCopy copy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sha256", copy.sha256());
        json.put("subject", copy.subject());
        json.put("notBefore", Times.iso(copy.notBefore()));
        json.put("notAfter", Times.iso(copy.notAfter()));
        json.put("keptAs", copy.keptAs().isEmpty() ? null : copy.keptAs());
        return json;
    }

    static void print(List<ServedHost> hosts, Printer printer) {
        if (hosts.isEmpty()) {
            printer.note("cli.served.none");
            return;
        }
        printer.table(
                new Table(
                        printer.headings("id", "certificate", "server", "checked", "outcome"),
                        hosts.stream().map(host -> row(host, printer)).toList()));
    }

    private static List<String> row(ServedHost host, Printer printer) {
        StartTls startTls = host.server().startTls();
        return List.of(
                ShortId.of(host.id()),
                host.certificateName(),
                host.server().text() + (startTls == StartTls.NONE ? "" : " " + startTls.word()),
                host.last().map(check -> Times.toTheSecond(check.at())).orElse("–"),
                host.last()
                        .map(check -> outcome(check, printer))
                        .orElseGet(() -> printer.text("served.never")));
    }

    private static String outcome(ServedCheck check, Printer printer) {
        StringBuilder text = new StringBuilder(printer.text(check.state().messageKey()));
        check.problem().ifPresent(one -> text.append(": ").append(printer.text(one.messageKey())));
        check.copy()
                .ifPresent(
                        copy ->
                                text.append(' ')
                                        .append(
                                                printer.text(
                                                        "served.copy",
                                                        copy.keptAs().isEmpty()
                                                                ? copy.subject()
                                                                : copy.keptAs(),
                                                        Times.day(copy.notAfter()))));
        if (check.inside()) {
            text.append(' ').append(printer.text("served.inside"));
        }
        return text.toString();
    }
}
