package app.certkeep.cli;

import app.certkeep.account.AccountJson;
import app.certkeep.account.SessionService;
import app.certkeep.account.SessionSummary;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List where you are signed in, this session first.",
        footer = {
            "",
            "JSON: items: [id, device, kind (window, kept-window, command-line or local-api),",
            "since, lastUsed, expires, current]"
        })
final class SessionListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    SessionListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<SessionSummary> sessions = access.with(UserSession::sessions, SessionService::list);
        json.answer(
                printer,
                () -> Map.of("items", sessions.stream().map(AccountJson::of).toList()),
                () -> printer.table(SessionAnswer.list(sessions, printer)));
        return ExitCode.DONE.number();
    }
}
