package app.certkeep.cli;

import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "purge",
        description = {
            "Forget deleted records for good.",
            "Those that were deleted as long ago as the administrators decided (30 days, where they"
                    + " decided nothing) go at each log-in, too."
        },
        footer = {"", "JSON: count"})
final class ActivityPurgeCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--all", description = "All deleted records, however lately.")
    private boolean all;

    private final Access access;
    private final Printer printer;

    ActivityPurgeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        int count = access.with(UserSession::activity, service -> service.purge(all));
        json.answer(
                printer,
                () -> Map.of("count", count),
                () -> printer.note("activity.purged", count));
        return ExitCode.DONE.number();
    }
}
