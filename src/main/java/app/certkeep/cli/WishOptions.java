package app.certkeep.cli;

import app.certkeep.making.Template;
import app.certkeep.making.Wish;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;

/// What a new certificate is to say.
final class WishOptions {
    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description =
                    "Whose it is, such as CN=example.com,O=Example,C=DE; a name without = is the"
                            + " common name.")
    private @Nullable String subject;

    @Option(
            names = "--san",
            paramLabel = "NAME",
            description =
                    "An alternative name, as often as needed: DNS:example.com, IP:192.0.2.1,"
                            + " email:ada@example.com or URI:https://example.com/. The kind may be"
                            + " left out. A common name that is a host is added by itself.")
    private List<String> names = List.of();

    @Mixin private final TemplateOptions template = new TemplateOptions();

    boolean hasSubject() {
        return subject != null;
    }

    /// @throws UsageException where there is no subject
    Wish wish() {
        if (subject == null) {
            throw new UsageException("cli.make.subject-or-like");
        }
        Template chosen = template.template();
        return new Wish(subject, names, chosen, template.pathLength());
    }
}
