package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.ComparedField;
import app.certkeep.certificate.format.Statement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "compare",
        description = "Compare two certificates, field by field and extension by extension.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep cert compare 1f0c7a52 9b3e0d41",
            "",
            "JSON: same, fields: [field, same, left, right]; left and right are lists of texts"
        })
final class CertCompareCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The id of one, or the first 8 characters or more of it.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The id of the other one.")
    private String right = "";

    @Option(names = "--all", description = "Also the fields in which they are the same.")
    private boolean all;

    private final Access access;
    private final Printer printer;

    CertCompareCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<ComparedField> fields =
                access.with(
                        UserSession::certificates,
                        service ->
                                service.inspection()
                                        .compare(service.idOf(left), service.idOf(right)));
        boolean same = fields.stream().allMatch(ComparedField::same);
        json.answer(
                printer,
                () -> Map.of("same", same, "fields", fields.stream().map(this::json).toList()),
                () -> print(fields, same));
        return ExitCode.DONE.number();
    }

    private Map<String, Object> json(ComparedField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", text(field.name()));
        json.put("same", field.same());
        json.put("left", field.left().stream().map(this::text).toList());
        json.put("right", field.right().stream().map(this::text).toList());
        return json;
    }

    private void print(List<ComparedField> fields, boolean same) {
        fields.stream().filter(field -> all || !field.same()).forEach(this::print);
        if (same) {
            printer.note("cli.compare.same");
        }
    }

    private void print(ComparedField field) {
        printer.print(visible(field.name()) + "\n");
        if (field.same()) {
            print("  = ", field.left());
        } else {
            print("  < ", field.left());
            print("  > ", field.right());
        }
    }

    private void print(String sign, List<Statement> says) {
        says.forEach(one -> printer.print(sign + visible(one) + "\n"));
        if (says.isEmpty()) {
            printer.print(sign + printer.text("cli.compare.absent") + "\n");
        }
    }

    private String text(Statement statement) {
        return printer.text(statement.key(), statement.arguments().toArray());
    }

    private String visible(Statement statement) {
        return printer.text(statement.key(), statement.visible());
    }
}
