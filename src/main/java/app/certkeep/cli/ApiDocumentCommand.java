package app.certkeep.cli;

import app.certkeep.api.OpenApiDocument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

@Command(
        name = "openapi",
        description = "Print the description of the local API, in OpenAPI 3.1.",
        footerHeading = "%nExample:%n",
        footer = {"  certkeep api openapi > certkeep.json", "", "JSON: an OpenAPI document"})
final class ApiDocumentCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();

    private final Printer printer;

    ApiDocumentCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.exactly(OpenApiDocument.bytes());
        return ExitCode.DONE.number();
    }
}
