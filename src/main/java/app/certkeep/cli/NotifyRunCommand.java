package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Duration;
import java.util.concurrent.Callable;

@Command(
        name = "run",
        description = {
            "Send what is in the outbox, and go on sending whatever becomes due, until stopped;"
                    + " what ends soon or has ended is told, too, once each.",
            "Other commands work meanwhile: this one carries them out. A window that opens takes"
                    + " over, and this one goes on once it is closed.",
            "Nothing is sent while neither of them runs. The session in use ends as any other:"
                    + " after 14 days without use, or 90 days in all."
        },
        footerHeading = "%nExample:%n",
        footer = {"  CERTKEEP_TOKEN=… certkeep notify run"})
final class NotifyRunCommand implements Callable<Integer> {
    /// How often is looked whether the session still lives.
    private static final Duration LOOK = Duration.ofSeconds(30);

    @Mixin private final HelpOption help = new HelpOption();

    private final Access access;
    private final Printer printer;
    private final StoreOwner owner;

    NotifyRunCommand(Access access, Printer printer, StoreOwner owner) {
        this.access = access;
        this.printer = printer;
        this.owner = owner;
    }

    @Override
    public Integer call() {
        try (Stay stay = Stay.begin()) {
            stay.untilOver(
                    () -> access.keeping((certkeep, session) -> send(certkeep, session, stay)),
                    () -> owner.awaitWindow(stay, printer));
        }
        return ExitCode.DONE.number();
    }

    private void send(Certkeep certkeep, UserSession session, Stay stay) {
        stay.enter();
        certkeep.onChange(session.dispatcher()::wake);
        session.expiring().start(news -> {});
        session.purging().start();
        try (var serving = owner.serve(certkeep, stay::stepAside)) {
            printer.note("cli.notify.running");
            do {
                session.dispatcher().wake();
                // Fails where the session has ended, and the dispatcher with it.
                session.endpoints().count();
            } while (stay.goesOn(LOOK));
        }
    }
}
