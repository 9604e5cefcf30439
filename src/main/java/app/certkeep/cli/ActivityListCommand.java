package app.certkeep.cli;

import app.certkeep.activity.ActivityPage;
import app.certkeep.activity.ActivityQuery;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = {
            "List what was done, newest first, a page at a time.",
            "Words are looked for among the newest 20,000 records that the other filters leave."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep activity list --since 7d --failures",
            "  certkeep activity list --action entry_reveal --query shop/db --json",
            "",
            "JSON: items: [position, id, at, actor (owner, administrator or null), actorId,"
                    + " action,",
            "itemId, item, result, cost, balance, operation], page, size, total, complete, balance"
        })
final class ActivityListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PageOptions pages = new PageOptions();
    @Mixin private final ActivityFilter filter = new ActivityFilter();

    @Option(
            names = "--sort",
            paramLabel = "time|action|result|cost",
            description = "time without it.")
    private ActivityQuery.Sort sort = ActivityQuery.Sort.TIME;

    @Option(names = "--ascending", description = "The other way round.")
    private boolean ascending;

    private final Access access;
    private final Printer printer;

    ActivityListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        PageRequest request = pages.request(access.pageSize());
        ActivityQuery query = filter.query(access.now()).sortedBy(sort, ascending);
        ActivityPage page =
                access.with(UserSession::activity, service -> service.page(query, request));
        json.answer(printer, () -> answer(page), () -> print(page));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> answer(ActivityPage page) {
        Map<String, Object> answer = page.page().json(ActivityAnswer::json);
        answer.put("complete", page.complete());
        answer.put("balance", page.balance());
        return answer;
    }

    private void print(ActivityPage page) {
        if (page.page().items().isEmpty()) {
            printer.note("cli.activity.none");
        } else {
            printer.table(ActivityAnswer.list(page.page().items(), printer));
        }
        PageOptions.note(page.page(), printer);
        if (!page.complete()) {
            printer.note("cli.activity.incomplete");
        }
        printer.note("cli.balance", page.balance());
    }
}
