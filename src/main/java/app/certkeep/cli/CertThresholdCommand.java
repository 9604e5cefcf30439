package app.certkeep.cli;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.app.UserSession;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "threshold",
        description = {
            "Show or choose how long before its end a certificate counts as expiring.",
            "It holds for you everywhere: in lists, counts, searches and in the window."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert threshold 14d",
            "  certkeep cert threshold 1/3        (the last third of its lifetime)",
            "",
            "JSON: threshold"
        })
final class CertThresholdCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DAYS|SHARE",
            description = "1d to 3650d, or a share such as 1/3 of up to 100 parts; 30d at first.")
    private @Nullable String chosen;

    private final Access access;
    private final Printer printer;

    CertThresholdCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        ExpiryNotice now = chosen == null ? read() : keep(chosen);
        json.answer(
                printer,
                () -> Map.of("threshold", now.text()),
                () -> printer.print(now.text() + "\n"));
        return ExitCode.DONE.number();
    }

    private ExpiryNotice read() {
        return access.with(UserSession::preferences, service -> service.get().expiry());
    }

    private ExpiryNotice keep(String text) {
        ExpiryNotice notice =
                ExpiryNotice.of(text).orElseThrow(() -> new UsageException("cli.threshold"));
        return access.with(
                UserSession::preferences,
                service -> service.change(all -> all.withExpiry(notice)).expiry());
    }
}
