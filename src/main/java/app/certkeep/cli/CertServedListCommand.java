package app.certkeep.cli;

import app.certkeep.served.ServedHost;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description =
                "List the servers of one certificate, or of all, with what the last check found.",
        footer = {"", ServedAnswer.JSON_FIELDS, ServedAnswer.JSON_MORE, ServedAnswer.JSON_REST})
final class CertServedListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The certificate's id, or the first 8 characters or more of it.")
    private @Nullable String id;

    private final Access access;
    private final Printer printer;

    CertServedListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<ServedHost> hosts =
                access.with(
                        Serving::of,
                        serving ->
                                id == null
                                        ? serving.served().hosts().all()
                                        : serving.served()
                                                .hosts()
                                                .of(serving.certificates().idOf(id)));
        json.answer(
                printer, () -> ServedAnswer.json(hosts), () -> ServedAnswer.print(hosts, printer));
        return ExitCode.DONE.number();
    }
}
