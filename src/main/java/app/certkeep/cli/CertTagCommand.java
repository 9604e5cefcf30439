package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "tag",
        description = {
            "Show the tags of a certificate, give it some, or take some away.",
            "A tag has up to 40 characters, without commas and quotation marks; capital letters"
                    + " make no difference. Find by one: certkeep cert list --query tag:web"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert tag 1f0c7a52 add web production",
            "  certkeep cert tag 1f0c7a52 rm production",
            "",
            "JSON: id, tags: [text]"
        })
final class CertTagCommand implements Callable<Integer> {
    /// What to do with the tags that follow.
    private enum Deed {
        ADD,
        RM
    }

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "add|rm",
            description = "Whether to give it the tags or to take them away.")
    private @Nullable Deed deed;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "TAG", description = "Tags.")
    private List<String> tags = List.of();

    private final Access access;
    private final Printer printer;

    CertTagCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (deed != null && tags.isEmpty()) {
            throw new UsageException("cli.tag.missing");
        }
        Tagged now = access.with(UserSession::certificates, this::change);
        json.answer(printer, now::json, () -> print(now.tags()));
        return ExitCode.DONE.number();
    }

    private Tagged change(CertificateService certificates) {
        UUID whole = certificates.idOf(id);
        if (deed == Deed.ADD) {
            certificates.tags().add(List.of(whole), tags);
        } else if (deed == Deed.RM) {
            certificates.tags().remove(List.of(whole), tags);
        }
        return new Tagged(whole, certificates.inspection().of(whole).summary().tags());
    }

    private void print(List<String> now) {
        if (now.isEmpty()) {
            printer.note("cli.tag.none");
        } else {
            printer.print(String.join("\n", now) + "\n");
        }
    }

    private record Tagged(UUID id, List<String> tags) {
        Map<String, ?> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id.toString());
            json.put("tags", tags);
            return json;
        }
    }
}
