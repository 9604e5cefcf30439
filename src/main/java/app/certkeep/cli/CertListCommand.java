package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List certificates, a page at a time.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert list --active --sort name",
            "  certkeep cert list --query example.com --json",
            "  certkeep cert list --query 'expires:<30d is:active issuer:\"Example CA\"'",
            "  certkeep cert list --query tag:web --csv > web.csv",
            "",
            "JSON: items: [a certificate as in cert show], page, size, total"
        })
final class CertListCommand implements Callable<Integer> {
    static final String SORT_FIELDS = "name, subject, issuer, expires, active, key, added";

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PageOptions pages = new PageOptions();

    @ArgGroup private @Nullable Position position;

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description = {
                "Only those with these words in a name, subject, issuer, serial,"
                        + " fingerprint or tag.",
                "Query words: expires:<30d expires:>2027-01-31 san:NAME issuer:NAME subject:NAME"
                    + " name:NAME serial:DIGITS sha256:DIGITS tag:TAG is:active (inactive, valid,"
                    + " expiring, expired, not-yet-valid) has:key (no-key, tag, no-tag)"
            })
    private String query = "";

    @Option(
            names = "--filter",
            paramLabel = "NAME",
            description = "Only those that a saved filter shows: certkeep cert filter list")
    private @Nullable String filter;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            converter = SortField.class,
            description = "Sort by " + SORT_FIELDS + "; by expires without it.")
    private CertificateSort sort = CertificateSort.EXPIRES;

    @Option(
            names = "--csv",
            description =
                    "All of them, not only a page, as comma-separated values (RFC 4180, UTF-8)"
                            + " for spreadsheets.")
    private boolean csv;

    @Option(names = "--descending", description = "Sort from last to first.")
    private boolean descending;

    private final Access access;
    private final Printer printer;

    CertListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (csv && json.isAsked()) {
            throw new UsageException("cli.cert.csv-or-json");
        }
        PageRequest request = pages.request(access.pageSize());
        CertificateQuery wanted =
                CertificateQuery.all()
                        .only(position == null ? CertificateFilter.ALL : position.filter())
                        .sortedBy(sort, !descending);
        if (csv) {
            printer.exactly(
                    access.with(
                            UserSession::certificates,
                            service -> service.sheet().csv(wanted.matching(search(service)))));
            return ExitCode.DONE.number();
        }
        Page<CertificateSummary> page =
                access.with(
                        UserSession::certificates,
                        service -> service.page(wanted.matching(search(service)), request));
        json.answer(printer, () -> page.json(CertificateJson::of), () -> print(page));
        return ExitCode.DONE.number();
    }

    private String search(CertificateService service) {
        return filter == null ? query : service.filters().text(filter) + " " + query;
    }

    private void print(Page<CertificateSummary> page) {
        if (!page.items().isEmpty()) {
            printer.table(CertAnswer.list(page.items(), printer));
        } else if (page.total() == 0) {
            boolean all = position == null && query.isBlank() && filter == null;
            printer.note(all ? "cli.cert.none" : "cli.cert.none-match");
        }
        PageOptions.note(page, printer);
    }

    /// One of the two, or neither.
    private static final class Position {
        @Option(names = "--active", description = "Only those whose switch is on.")
        private boolean active;

        @Option(names = "--inactive", description = "Only those whose switch is off.")
        private boolean inactive;

        CertificateFilter filter() {
            return active ? CertificateFilter.ACTIVE : CertificateFilter.INACTIVE;
        }
    }
}
