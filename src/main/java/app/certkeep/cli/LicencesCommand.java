package app.certkeep.cli;

import app.certkeep.app.Part;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "licences",
        description = "List what Certkeep is made of, and under which licences.",
        footer = {"", "JSON: items: [name, licence (SPDX), place]"})
final class LicencesCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Printer printer;

    LicencesCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<Part> parts = Part.all();
        json.answer(
                printer,
                () -> Map.of("items", parts.stream().map(LicencesCommand::item).toList()),
                () -> printer.table(table(parts)));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> item(Part part) {
        return Map.of("name", part.name(), "licence", part.licence(), "place", part.place());
    }

    private Table table(List<Part> parts) {
        return new Table(
                printer.headings("name", "licence", "place"),
                parts.stream()
                        .map(part -> List.of(part.name(), part.licence(), part.place()))
                        .toList());
    }
}
