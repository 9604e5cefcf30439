package app.certkeep.cli;

import app.certkeep.certificate.format.DerNode;
import app.certkeep.certificate.format.DerOutline;
import app.certkeep.certificate.format.VisibleText;

import java.util.LinkedHashMap;
import java.util.Map;

/// The tree of an encoding in answers.
final class Asn1Answer {
    private Asn1Answer() {}

    static Map<String, Object> json(DerOutline outline) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("complete", outline.complete());
        json.put("nodes", outline.nodes().stream().map(Asn1Answer::json).toList());
        return json;
    }

    private static Map<String, Object> json(DerNode node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("depth", node.depth());
        json.put("offset", node.offset());
        json.put("header", node.header());
        json.put("length", node.length());
        json.put("type", node.type());
        json.put("value", node.value());
        return json;
    }

    static void print(DerOutline outline, Printer printer) {
        StringBuilder text = new StringBuilder();
        for (DerNode node : outline.nodes()) {
            text.append("%6d  ".formatted(node.offset()))
                    .repeat("  ", node.depth())
                    .append(node.type())
                    .append(" (")
                    .append(node.length())
                    .append(')');
            if (!node.value().isEmpty()) {
                text.append(": ").append(VisibleText.of(node.value()));
            }
            text.append('\n');
        }
        printer.print(text.toString());
        if (!outline.complete()) {
            printer.note("cli.cert.asn1-cut");
        }
    }
}
