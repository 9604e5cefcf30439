package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.CertificateSummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "expiring",
        description = {
            "List certificates that have expired or are expiring.",
            "Exit code 9 where there is one and 0 where there is none, for cron and monitoring."
                    + " What counts as expiring: certkeep cert threshold"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert expiring --active || echo 'Renew certificates' | mail -s TLS ada",
            "  certkeep cert expiring --within 14d --json",
            "",
            "JSON: items: [a certificate as in cert list]"
        })
final class CertExpiringCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description = "What counts as expiring this once: 12h or 14d, up to 99999d.")
    private @Nullable String within;

    @Option(names = "--active", description = "Only those whose switch is on.")
    private boolean active;

    private final Access access;
    private final Printer printer;

    CertExpiringCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Optional<Duration> time = Optional.ofNullable(within).map(CertExpiringCommand::duration);
        List<CertificateSummary> due =
                access
                        .with(UserSession::certificates, service -> service.expiry().due(time))
                        .stream()
                        .filter(one -> one.active() || !active)
                        .toList();
        json.answer(
                printer,
                () -> Map.of("items", due.stream().map(CertificateJson::of).toList()),
                () -> print(due));
        return (due.isEmpty() ? ExitCode.DONE : ExitCode.EXPIRING).number();
    }

    private static Duration duration(String text) {
        if (!text.matches("\\d{1,5}[hd]")) {
            throw new UsageException("cli.expiring.within");
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }

    private void print(List<CertificateSummary> due) {
        if (due.isEmpty()) {
            printer.note("cli.expiring.none");
        } else {
            printer.table(CertAnswer.list(due, printer));
        }
    }
}
