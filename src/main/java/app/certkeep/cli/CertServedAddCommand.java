package app.certkeep.cli;

import app.certkeep.served.ServedHost;
import app.certkeep.served.ServerAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "add",
        description = "Note that a server shall serve a certificate. It is kept encrypted.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert served add 1f0c7a52 www.example.com",
            "  certkeep cert served add 1f0c7a52 mail.example.com:587 --starttls smtp",
            "",
            "JSON: as in cert served list"
        })
final class CertServedAddCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final ServerOptions options = new ServerOptions();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The certificate's id, or the first 8 characters or more of it.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "HOST[:PORT]",
            description = "The server; port 443 where none is given.")
    private String place = "";

    private final Access access;
    private final Printer printer;

    CertServedAddCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        ServerAddress server = options.server(place);
        ServedHost host =
                access.with(
                        Serving::of,
                        serving ->
                                serving.served()
                                        .hosts()
                                        .add(serving.certificates().idOf(id), server));
        json.answer(
                printer,
                () -> ServedAnswer.json(host),
                () -> ServedAnswer.print(List.of(host), printer));
        return ExitCode.DONE.number();
    }
}
