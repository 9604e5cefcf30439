package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.TagCount;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "tags",
        description = "List the tags in use, with how many certificates have each.",
        footer = {"", "JSON: tags: [tag, count]"})
final class CertTagsCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    CertTagsCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<TagCount> tags = access.with(UserSession::certificates, s -> s.tags().inUse());
        json.answer(
                printer,
                () -> Map.of("tags", tags.stream().map(CertTagsCommand::json).toList()),
                () -> print(tags));
        return ExitCode.DONE.number();
    }

    private static Map<String, ?> json(TagCount one) {
        return Map.of("tag", one.tag(), "count", one.certificates());
    }

    private void print(List<TagCount> tags) {
        if (tags.isEmpty()) {
            printer.note("cli.tags.none");
            return;
        }
        printer.table(
                new Table(
                        printer.headings("tag", "count"),
                        tags.stream()
                                .map(one -> List.of(one.tag(), String.valueOf(one.certificates())))
                                .toList()));
    }
}
