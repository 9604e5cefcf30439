package app.certkeep.api;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.OperationId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one place that turns whatever went wrong into an answer: problem details by RFC 9457, in the
/// words that the window and the commands have for it, with the id of the operation by which the
/// log has it. `reason` is the key of those words, the same in every language.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json";
    private static final String SESSION_OVER = "account.session.ended";

    /// Nobody is signed in, or not yet.
    private static final Set<String> NOT_PROVED =
            Set.of(
                    SESSION_OVER,
                    "account.session.none",
                    "account.login.refused",
                    "account.login.over",
                    "account.code.wrong",
                    "api.code.needed");

    private final Messages messages;
    private final Clock clock;

    Problems(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    static boolean isSessionOver(NotAllowedException failure) {
        return failure.messageKey().equals(SESSION_OVER);
    }

    /// @param place which route it was, for the log; never the path, which has names of keys
    Answer of(Throwable failure, String place) {
        return switch (failure) {
            case RefusedException refused -> {
                LOG.info("{}: {} {}", place, refused.status(), refused.getMessage());
                yield problem(refused.status(), refused.messageKey(), refused.arguments())
                        .with(refused.headers());
            }
            case CertkeepException known -> known(known, place);
            default -> {
                LOG.error("{}: bug", place, failure);
                yield problem(Status.INTERNAL_SERVER_ERROR, "failure.bug", List.of(operation()));
            }
        };
    }

    private Answer known(CertkeepException failure, String place) {
        Status status = statusOf(failure);
        if (failure.getCause() == null) {
            LOG.info("{}: {} {}", place, status, failure.getMessage());
        } else {
            LOG.warn("{}: {}", place, status, failure);
        }
        Answer answer = problem(status, failure.messageKey(), failure.arguments());
        return switch (status) {
            case UNAUTHORIZED -> answer.with("WWW-Authenticate", "Bearer realm=\"Certkeep\"");
            case TOO_MANY_REQUESTS -> answer.with("Retry-After", seconds(failure.arguments()));
            case SERVICE_UNAVAILABLE -> answer.with("Retry-After", "10");
            default -> answer;
        };
    }

    private static Status statusOf(CertkeepException failure) {
        return switch (failure) {
            case InvalidInputException e -> Status.UNPROCESSABLE_CONTENT;
            case NotFoundException e -> Status.NOT_FOUND;
            case NotAllowedException e when hasTime(e) -> Status.TOO_MANY_REQUESTS;
            case NotAllowedException e when NOT_PROVED.contains(e.messageKey()) ->
                    Status.UNAUTHORIZED;
            case NotAllowedException e -> Status.FORBIDDEN;
            case ConflictException e -> Status.CONFLICT;
            case StoreUnavailableException e -> Status.SERVICE_UNAVAILABLE;
            case IntegrityException e -> Status.INTERNAL_SERVER_ERROR;
        };
    }

    /// What is not allowed for now says until when.
    private static boolean hasTime(NotAllowedException failure) {
        return failure.arguments().stream().anyMatch(Instant.class::isInstance);
    }

    private String seconds(List<Object> arguments) {
        Instant until =
                arguments.stream()
                        .filter(Instant.class::isInstance)
                        .map(Instant.class::cast)
                        .findFirst()
                        .orElseThrow();
        long millis = Duration.between(clock.instant(), until).toMillis();
        return String.valueOf(Math.max(1, Math.ceilDiv(millis, 1000L)));
    }

    private Answer problem(Status status, String key, List<Object> arguments) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.title());
        problem.put("status", status.code());
        problem.put("detail", messages.text(key, visible(arguments)));
        problem.put("reason", key);
        problem.put("operation", operation());
        return Answer.of(status, TYPE, Json.write(problem));
    }

    private static List<Object> visible(List<Object> arguments) {
        return arguments.stream()
                .map(one -> one instanceof String text ? (Object) VisibleText.of(text) : one)
                .toList();
    }

    private static String operation() {
        return OperationId.current().map(OperationId::text).orElse("");
    }
}
