package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How one attempt ended.
sealed interface Outcome {

    /// The start of the response, or the technical part of the failure.
    String detail();

    /// Of HTTP, where the server answered at all.
    @Nullable Integer status();

    /// Why it failed; null where it was delivered.
    @Nullable FailureKind kind();

    /// Any 2xx.
    record Delivered(Integer status, String detail) implements Outcome {
        @Override
        public @Nullable FailureKind kind() {
            return null;
        }
    }

    /// 410: the endpoint wants nothing more.
    record Gone(String detail) implements Outcome {
        @Override
        public Integer status() {
            return 410;
        }

        @Override
        public FailureKind kind() {
            return FailureKind.GONE;
        }
    }

    /// @param retryAfter how long the server asked to be left alone
    record Failed(
            FailureKind kind,
            @Nullable Integer status,
            @Nullable Duration retryAfter,
            String detail)
            implements Outcome {}
}
