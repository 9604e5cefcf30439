package app.certkeep.operation;

import org.slf4j.MDC;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Names one thing that a user asked for: 12 hexadecimal digits, the same in its records, in the
/// lines of the log and in what the user is told where it fails.
public record OperationId(String text) {
    private static final ScopedValue<OperationId> CURRENT = ScopedValue.newInstance();

    /// The name by which the log's pattern knows it.
    private static final String LOGGED_AS = "operation";

    /// A new one, made of random bits.
    public static OperationId make() {
        long random = ThreadLocalRandom.current().nextLong();
        return new OperationId("%012x".formatted(random & 0xffff_ffff_ffffL));
    }

    /// The operation that this thread works for.
    public static Optional<OperationId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs work as this operation.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(() -> logged(work));
    }

    /// As [#call], for work that has no answer.
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T, X extends Throwable> T logged(ScopedValue.CallableOp<T, X> work) throws X {
        String before = MDC.get(LOGGED_AS);
        MDC.put(LOGGED_AS, text);
        try {
            return work.call();
        } finally {
            if (before == null) {
                MDC.remove(LOGGED_AS);
            } else {
                MDC.put(LOGGED_AS, before);
            }
        }
    }
}
