package app.certkeep.notification;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How one attempt ended.
sealed interface Outcome {

    /// The start of the response, or the technical part of the failure.
    String detail();

    /// Any 2xx.
    record Delivered(int status, String detail) implements Outcome {}

    /// 410: the endpoint wants nothing more.
    record Gone(String detail) implements Outcome {}

    /// @param status where the server answered at all
    /// @param retryAfter how long the server asked to be left alone
    record Failed(
            FailureKind kind,
            @Nullable Integer status,
            @Nullable Duration retryAfter,
            String detail)
            implements Outcome {}
}
