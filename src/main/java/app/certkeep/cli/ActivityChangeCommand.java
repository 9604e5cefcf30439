package app.certkeep.cli;

import app.certkeep.activity.ActivityService;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;

@Command(
        description = {
            "Take records out of the list, or put them back.",
            "Deleted records can be restored until they are purged."
        },
        footer = {"", "JSON: count"})
final class ActivityChangeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "POSITION",
            arity = "1..*",
            description = "Positions of records, as the list shows them.")
    private List<Long> positions = List.of();

    private final Access access;
    private final Printer printer;
    private final String word;
    private final ToIntBiFunction<ActivityService, Collection<UUID>> change;

    /// @param word of the message about what was done
    ActivityChangeCommand(
            Access access,
            Printer printer,
            String word,
            ToIntBiFunction<ActivityService, Collection<UUID>> change) {
        this.access = access;
        this.printer = printer;
        this.word = word;
        this.change = change;
    }

    @Override
    public Integer call() {
        int count =
                access.with(
                        UserSession::activity,
                        service -> change.applyAsInt(service, service.idsAt(positions)));
        json.answer(
                printer,
                () -> Map.of("count", count),
                () -> printer.note("activity." + word, count));
        return (count == 0 ? ExitCode.NOT_FOUND : ExitCode.DONE).number();
    }
}
