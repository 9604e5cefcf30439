package app.certkeep.cli;

import app.certkeep.activity.ActivityPage;
import app.certkeep.activity.ActivityQuery;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "history",
        description = {
            "List what was done to a certificate, newest first, a page at a time.",
            "What was done to more than 10 certificates at once, and imports, have one record for"
                    + " all: certkeep activity list"
        },
        footer = {"", "JSON: items: [as in activity list], page, size, total"})
final class CertHistoryCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PageOptions pages = new PageOptions();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    CertHistoryCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        PageRequest request = pages.request(access.pageSize());
        ActivityPage found = access.with(session -> session, session -> find(session, request));
        json.answer(printer, () -> found.page().json(ActivityAnswer::json), () -> print(found));
        return ExitCode.DONE.number();
    }

    private ActivityPage find(UserSession session, PageRequest request) {
        ActivityQuery query = ActivityQuery.of(session.certificates().idOf(id));
        return session.activity().page(query, request);
    }

    private void print(ActivityPage found) {
        if (found.page().items().isEmpty()) {
            printer.note("cli.history.none");
        } else {
            printer.table(ActivityAnswer.list(found.page().items(), printer));
        }
        PageOptions.note(found.page(), printer);
    }
}
