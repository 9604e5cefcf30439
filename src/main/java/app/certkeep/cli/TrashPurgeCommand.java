package app.certkeep.cli;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "purge",
        description = {
            "Delete for good what lies in the trash for longer than the policy says, or some of"
                    + " it, or what is older than you say.",
            "This cannot be undone."
        },
        footer = {
            "",
            "Examples: certkeep trash purge --older-than 7d",
            "          certkeep trash purge --older-than 0d   (everything)",
            "",
            "JSON: purged (how many)"
        })
final class TrashPurgeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Ids, the first 8 characters of them, or names.")
    private List<String> ids = List.of();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = Age.class,
            description = "Such as 7d, 12h or 30m.")
    private @Nullable Duration age;

    private final Access access;
    private final Printer printer;

    TrashPurgeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (age != null && !ids.isEmpty()) {
            throw new UsageException("cli.trash.ids-or-age");
        }
        int purged = access.with(UserSession::trash, this::purge);
        json.answer(
                printer,
                () -> Map.of("purged", purged),
                () -> printer.note("cli.trash.purged", purged));
        return ExitCode.DONE.number();
    }

    private int purge(Trash trash) {
        if (!ids.isEmpty()) {
            List<TrashItem> items = ids.stream().map(trash::find).distinct().toList();
            items.forEach(trash::purge);
            return items.size();
        }
        return age == null ? trash.purgeExpired() : trash.purgeOlderThan(age);
    }
}
