package app.certkeep.cli;

import app.certkeep.account.SessionService;
import app.certkeep.app.UserSession;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "revoke",
        description = {
            "End one session, or all but this one.",
            "Whoever uses it is signed out with their next step."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep session revoke 3f2a91c0",
            "  certkeep session revoke --others",
            "",
            "JSON: revoked (how many)"
        })
final class SessionRevokeCommand implements Callable<Integer> {
    /// Which ones: one of both, and not both.
    private static final class Which {
        @Parameters(
                paramLabel = "ID",
                description = "Its id, or the first 8 characters or more of it.")
        private String id = "";

        @Option(names = "--others", required = true, description = "All but this one.")
        private boolean others;
    }

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    private final Access access;
    private final Printer printer;

    SessionRevokeCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        int revoked = access.with(UserSession::sessions, this::revoke);
        json.answer(
                printer,
                () -> Map.of("revoked", revoked),
                () -> printer.note("cli.session.revoked", revoked));
        return ExitCode.DONE.number();
    }

    private int revoke(SessionService sessions) {
        if (which.others) {
            return sessions.revokeOthers();
        }
        UUID wanted = sessions.idOf(which.id);
        sessions.revoke(wanted);
        return 1;
    }
}
