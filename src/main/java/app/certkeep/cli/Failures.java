package app.certkeep.cli;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.link.CallerGoneException;
import app.certkeep.persistence.Backup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The one place that turns whatever went wrong into a message and an exit code.
final class Failures {
    private final Printer printer;
    private final Runnable beforeLogging;
    private final Supplier<Optional<Backup>> newestBackup;
    private final BooleanSupplier storeWasOpened;

    /// @param newestBackup asked where a backup in the store's place would help
    /// @param storeWasOpened whether the command came as far as that; what fails then is logged,
    ///     and the operation's id leads there and to its record
    Failures(
            Printer printer,
            Runnable beforeLogging,
            Supplier<Optional<Backup>> newestBackup,
            BooleanSupplier storeWasOpened) {
        this.storeWasOpened = storeWasOpened;
        this.printer = printer;
        this.beforeLogging = beforeLogging;
        this.newestBackup = newestBackup;
    }

    /// @param command the one that failed, whose help is pointed to
    int explain(Throwable e, CommandLine command) {
        return switch (e) {
            case CertkeepException failure -> explain(failure);
            case ParameterException problem -> usage(String.valueOf(problem.getMessage()), problem);
            case UsageException problem -> {
                String text = printer.text(problem.messageKey());
                yield usage(text, new ParameterException(command, text));
            }
            case UncheckedIOException gone when gone.getCause() instanceof CallerGoneException ->
                    ExitCode.BUG.number();
            default -> bug(e);
        };
    }

    /// A bug: logged in full, shown as a code that leads to its place in the log. The code is made
    /// of where it happened, so that the same bug has the same code everywhere.
    private int bug(Throwable e) {
        String code = codeOf(e);
        beforeLogging.run();
        LoggerFactory.getLogger(Failures.class).error("bug {}", code, e);
        printer.note("failure.bug", code);
        printer.operation();
        return ExitCode.BUG.number();
    }

    private int explain(CertkeepException failure) {
        ExitCode code = ExitCode.of(failure);
        Logger log = LoggerFactory.getLogger(Failures.class);
        if (failure.getCause() != null) {
            beforeLogging.run();
            log.warn("exit {}", code, failure);
        } else if (storeWasOpened.getAsBoolean()) {
            log.info("exit {}: {}", code, failure.getMessage());
        }
        printer.note(failure.messageKey(), failure.arguments().toArray());
        if (failure.getCause() != null || storeWasOpened.getAsBoolean()) {
            printer.operation();
        }
        if (failure instanceof StoreUnavailableException store && store.backupHelps()) {
            offerBackup();
        }
        return code.number();
    }

    private void offerBackup() {
        newestBackup
                .get()
                .ifPresentOrElse(
                        backup ->
                                printer.note(
                                        "cli.backup.offer",
                                        Times.toTheSecond(backup.time()),
                                        backup.name()),
                        () -> printer.note("cli.backup.none-to-offer"));
    }

    private int usage(String problem, ParameterException e) {
        printer.warn(VisibleText.of(problem));
        UnmatchedArgumentException.printSuggestions(e, printer.errors());
        printer.note("cli.usage.see", e.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    private static String codeOf(Throwable e) {
        int place =
                Arrays.stream(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("app.certkeep"))
                        .limit(3)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .reduce(e.getClass().getName(), String::concat)
                        .hashCode();
        return "%08X".formatted(place).toUpperCase(Locale.ROOT);
    }
}
