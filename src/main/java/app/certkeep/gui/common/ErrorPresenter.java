package app.certkeep.gui.common;

import app.certkeep.failure.CertkeepException;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.OperationId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;

/// The one place of the window that turns failures into words. Used on the JavaFX thread.
public final class ErrorPresenter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);
    private static final String SESSION_ENDED = "account.session.ended";

    private final Messages messages;
    private final Notices notices;
    private final Runnable onSessionEnded;

    public ErrorPresenter(Messages messages, Notices notices, Runnable onSessionEnded) {
        this.messages = messages;
        this.notices = notices;
        this.onSessionEnded = onSessionEnded;
    }

    /// The words for a failure that a form shows in its own place. Where the session has ended, the
    /// form is left.
    public String words(Throwable failure) {
        if (isEndOfSession(failure)) {
            present(failure);
        }
        log(failure);
        return text(failure);
    }

    /// The words for what is found while a user still types, which is no news for the log.
    public String quietly(CertkeepException found) {
        return messages.text(found.messageKey(), found.arguments());
    }

    private String text(Throwable failure) {
        return failure instanceof CertkeepException known
                ? messages.text(known.messageKey(), known.arguments())
                : messages.text("failure.bug", codeOf(failure));
    }

    private static void log(Throwable failure) {
        if (failure instanceof CertkeepException known) {
            LOG.info("{}: {}", known.getClass().getSimpleName(), known.getMessage());
        } else {
            LOG.error("unexpected failure, code {}", codeOf(failure), failure);
        }
    }

    /// Shows a failure until it is read.
    public void present(Throwable failure) {
        if (isEndOfSession(failure)) {
            onSessionEnded.run();
        }
        log(failure);
        notices.errorWithDetails(() -> text(failure), detailsOf(failure));
    }

    private static boolean isEndOfSession(Throwable failure) {
        return failure instanceof CertkeepException known
                && known.messageKey().equals(SESSION_ENDED);
    }

    /// With the id of the operation, which the log carries, too.
    private static String detailsOf(Throwable failure) {
        String details =
                failure instanceof CertkeepException
                        ? failure.getMessage()
                        : failure.getClass().getName() + " (" + codeOf(failure) + ")";
        return OperationId.current().map(id -> details + " · " + id.text()).orElse(details);
    }

    /// Short, and the same for the same place in the code.
    private static String codeOf(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        StackTraceElement[] trace = failure.getStackTrace();
        hash = 31 * hash + Arrays.hashCode(Arrays.copyOf(trace, Math.min(3, trace.length)));
        return "%08X".formatted(hash);
    }
}
