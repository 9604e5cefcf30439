package app.certkeep.cli;

import app.certkeep.making.Template;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.OptionalInt;

/// What a new certificate is to be good for.
final class TemplateOptions {
    @Option(
            names = "--template",
            paramLabel = "TEMPLATE",
            converter = Word.OfTemplate.class,
            description =
                    "What it is good for: tls-server (without this option), tls-client, ca, smime"
                            + " or code-signing.")
    private Template template = Template.TLS_SERVER;

    @Option(
            names = "--path-length",
            paramLabel = "N",
            description =
                    "For ca: how many authorities may follow below it; 0 for one that signs no"
                            + " authorities. Without it, any number.")
    private @Nullable Integer pathLength;

    Template template() {
        return template;
    }

    OptionalInt pathLength() {
        return pathLength == null ? OptionalInt.empty() : OptionalInt.of(pathLength);
    }
}
