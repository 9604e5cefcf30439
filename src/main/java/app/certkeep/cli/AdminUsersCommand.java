package app.certkeep.cli;

import app.certkeep.account.UserQuery;
import app.certkeep.account.UserSummary;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "users",
        description = "List users, a page at a time.",
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep admin users --query example.com --sort last-login --descending",
            "",
            "JSON: items: [id, name, email, role, createdAt, enabled, lastLoginAt, recoveryCode,",
            "      resettable, balance, certificates, entries, endpoints], page, size, total"
        })
final class AdminUsersCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PageOptions pages = new PageOptions();

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description = "Only those with this text in the name or the e-mail address.")
    private String query = "";

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            converter = UserSortField.class,
            description = "Sort by " + UserSortField.FIELDS + "; by email without it.")
    private UserQuery.Sort sort = UserQuery.Sort.EMAIL;

    @Option(names = "--descending", description = "Sort from last to first.")
    private boolean descending;

    private final Access access;
    private final Printer printer;

    AdminUsersCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        PageRequest request = pages.request(access.pageSize());
        UserQuery wanted = UserQuery.all().matching(query).sortedBy(sort, !descending);
        Page<UserSummary> page =
                access.with(UserSession::administration, all -> all.users().page(wanted, request));
        json.answer(printer, () -> page.json(AdminAnswer::json), () -> print(page));
        return ExitCode.DONE.number();
    }

    private void print(Page<UserSummary> page) {
        if (page.total() == 0) {
            printer.note("cli.admin.none-match");
        } else {
            printer.table(AdminAnswer.list(page.items(), printer));
        }
        PageOptions.note(page, printer);
    }
}
