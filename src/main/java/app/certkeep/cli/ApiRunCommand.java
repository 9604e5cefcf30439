package app.certkeep.cli;

import app.certkeep.api.ApiOptions;
import app.certkeep.api.ApiServer;
import app.certkeep.app.Certkeep;
import app.certkeep.app.KnownSetting;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;

@Command(
        name = "run",
        description = {
            "Serve the local API at 127.0.0.1 until stopped, and print its address once it is"
                    + " there.",
            "Callers log in by themselves; no session is needed here. What they cause is sent as"
                    + " long as this runs.",
            "Other commands work meanwhile: this one carries them out. A window that opens takes"
                    + " over, and serves the API, too, where api.port is set; this one goes on once"
                    + " it is closed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep api run",
            "  certkeep api run --port 0          (any port that is free)",
            "  curl http://127.0.0.1:8743/api/v1/health"
        })
final class ApiRunCommand implements Callable<Integer> {
    /// How often is looked whether to go on.
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final int HIGHEST = 65_535;

    @Mixin private final HelpOption help = new HelpOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port; 0 for one that is free. Without it, api.port of the settings, or"
                            + " 8743.")
    private @Nullable Integer port;

    private final Access access;
    private final Printer printer;
    private final StoreOwner owner;
    private final String device;

    ApiRunCommand(Access access, Printer printer, StoreOwner owner, String device) {
        this.access = access;
        this.printer = printer;
        this.owner = owner;
        this.device = device;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > HIGHEST)) {
            throw new UsageException("cli.api.port");
        }
        try (Stay stay = Stay.begin()) {
            stay.untilOver(
                    () -> access.keeping(certkeep -> serve(certkeep, stay)),
                    () -> owner.awaitWindow(stay, printer));
        }
        return ExitCode.DONE.number();
    }

    private void serve(Certkeep certkeep, Stay stay) {
        stay.enter();
        try (var commands = owner.serve(certkeep, stay::stepAside);
                ApiServer server = ApiServer.start(certkeep, options())) {
            printer.print(server.address() + "\n");
            printer.note("cli.api.running");
            while (stay.goesOn(LOOK)) {
                // Everything is done by those who call.
            }
        }
    }

    private ApiOptions options() {
        return ApiOptions.of(access.config(), wanted(), device);
    }

    private int wanted() {
        if (port != null) {
            return port;
        }
        int set = access.config().number(KnownSetting.API_PORT);
        return set == 0 ? ApiServer.USUAL_PORT : set;
    }
}
