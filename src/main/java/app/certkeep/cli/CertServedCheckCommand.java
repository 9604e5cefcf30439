package app.certkeep.cli;

import app.certkeep.served.CheckProgress;
import app.certkeep.served.ServedCheck;
import app.certkeep.served.ServedHost;
import app.certkeep.served.ServedState;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "check",
        description = {
            "Look whether the servers of one certificate, or of all, serve it now.",
            "Exit code 0 where all of them do, 10 where one serves something else or cannot be"
                    + " reached. At most 10 seconds a server, 8 at a time."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert served check 1f0c7a52",
            "  certkeep cert served check --all || echo 'Look at the servers' | mail -s TLS ada",
            "",
            ServedAnswer.JSON_FIELDS,
            ServedAnswer.JSON_MORE,
            ServedAnswer.JSON_REST
        })
final class CertServedCheckCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The certificate's id, or the first 8 characters or more of it.")
    private @Nullable String id;

    @Option(names = "--all", description = "All servers of all certificates.")
    private boolean all;

    private final Access access;
    private final Printer printer;

    CertServedCheckCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (all == (id != null)) {
            throw new UsageException("cli.served.one-or-all");
        }
        List<ServedHost> hosts = access.with(Serving::of, this::check);
        json.answer(
                printer, () -> ServedAnswer.json(hosts), () -> ServedAnswer.print(hosts, printer));
        boolean fine =
                hosts.stream()
                        .flatMap(host -> host.last().stream())
                        .map(ServedCheck::state)
                        .allMatch(ServedState.MATCHES::equals);
        return (fine ? ExitCode.DONE : ExitCode.NOT_SERVED).number();
    }

    private List<ServedHost> check(Serving serving) {
        return id == null
                ? serving.served().checks().checkAll(CheckProgress.UNWATCHED)
                : serving.served().checks().check(serving.certificates().idOf(id));
    }
}
