package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.SavedFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List your saved filters, with how many certificates each shows now.",
        footer = {"", "JSON: filters: [name, query, count (null where not understood)]"})
final class CertFilterListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    CertFilterListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<SavedFilter> filters =
                access.with(UserSession::certificates, service -> service.filters().list());
        json.answer(
                printer,
                () -> Map.of("filters", filters.stream().map(this::json).toList()),
                () -> print(filters));
        return ExitCode.DONE.number();
    }

    private Map<String, Object> json(SavedFilter filter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", filter.name());
        json.put("query", filter.text());
        json.put("count", filter.count().isPresent() ? filter.count().getAsLong() : null);
        return json;
    }

    private void print(List<SavedFilter> filters) {
        if (filters.isEmpty()) {
            printer.note("cli.filter.none");
            return;
        }
        printer.table(
                new Table(
                        printer.headings("name", "count", "query"),
                        filters.stream().map(this::row).toList()));
    }

    private List<String> row(SavedFilter filter) {
        String count =
                filter.count().isPresent()
                        ? String.valueOf(filter.count().getAsLong())
                        : printer.text("cli.filter.not-understood");
        return List.of(filter.name(), count, filter.text());
    }
}
