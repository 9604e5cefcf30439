package app.certkeep.account;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// The sessions of the signed-in user, on this computer and on others.
public final class SessionService {
    /// As much of an id as is taken for it.
    private static final int SHORTEST_ID = 8;

    private final UserStore store;
    private final Clock clock;

    public SessionService(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The live ones: this one first, then by their last use, the latest first.
    public List<SessionSummary> list() {
        return store.read(
                transaction -> live(transaction).map(session -> session.summary(ownId())).toList());
    }

    /// The id of the session that begins with a text.
    ///
    /// @throws NotFoundException where none does
    /// @throws InvalidInputException where several do
    public UUID idOf(String beginning) {
        String start = beginning.strip().toLowerCase(Locale.ROOT);
        List<UUID> fitting =
                list().stream()
                        .map(SessionSummary::id)
                        .filter(id -> id.toString().startsWith(start))
                        .toList();
        if (start.length() < SHORTEST_ID || fitting.isEmpty()) {
            throw missing(beginning);
        }
        if (fitting.size() > 1) {
            throw new InvalidInputException("ambiguous id", "account.session.ambiguous", beginning);
        }
        return fitting.getFirst();
    }

    /// Ends a session: its next call fails, wherever it is made.
    ///
    /// @throws NotFoundException where this user has no such session
    public void revoke(UUID id) {
        store.change(
                transaction -> {
                    LoginSessionEntity session =
                            live(transaction)
                                    .filter(found -> found.id().equals(id))
                                    .findFirst()
                                    .orElseThrow(() -> missing(id.toString()));
                    store.record(
                            transaction,
                            Deed.of(Action.SESSION_REVOKE, session.id(), session.device()));
                    new LoginSessionRepository(transaction).remove(session.id());
                });
    }

    /// Ends all sessions but this one.
    ///
    /// @return how many there were
    public int revokeOthers() {
        return store.write(
                transaction -> {
                    long others =
                            live(transaction).filter(found -> !found.id().equals(ownId())).count();
                    new LoginSessionRepository(transaction).removeOthers(store.userId(), ownId());
                    store.record(
                            transaction, Deed.of(Action.SESSION_REVOKE, String.valueOf(others)));
                    return Math.toIntExact(others);
                });
    }

    private Stream<LoginSessionEntity> live(Transaction transaction) {
        return new LoginSessionRepository(transaction)
                .ofAccount(store.userId()).stream()
                        .filter(session -> session.isLive(clock.instant()))
                        .sorted(LoginSessionEntity.withFirst(ownId()));
    }

    private UUID ownId() {
        return store.identity().sessionId();
    }

    private static NotFoundException missing(String id) {
        return new NotFoundException("no such session", "account.session.missing", id);
    }
}
