package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;

import org.hibernate.LockMode;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What is so of a store wherever it is kept.
class TransactionsTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private Database database;

    @BeforeEach
    void open() {
        database = store.database();
    }

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        database.change(tx -> addRow(tx, 1));
        store.reopen();
        assertThat(store.database().<Long>read(TransactionsTest::count)).isEqualTo(1);
    }

    @Test
    void a_failure_undoes_all_of_its_transaction() {
        assertThatThrownBy(
                        () ->
                                database.change(
                                        tx -> {
                                            addRow(tx, 1);
                                            throw new IllegalArgumentException("half-way");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void a_broken_uniqueness_is_a_conflict() {
        database.change(tx -> addRow(tx, 1));

        assertThatThrownBy(() -> database.change(tx -> addRow(tx, 1)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void of_two_changes_at_once_to_the_same_row_the_later_one_is_told_of_a_conflict() {
        UserSession ada = store.signUp("ada");

        assertThatThrownBy(
                        () ->
                                database.change(
                                        tx -> {
                                            Object account = account(tx);
                                            ada.account()
                                                    .changeProfile("Earlier", "ada@example.com");
                                            tx.session()
                                                    .lock(
                                                            account,
                                                            LockMode.OPTIMISTIC_FORCE_INCREMENT);
                                        }))
                .isInstanceOf(ConflictException.class);
        assertThat(ada.account().profile().name()).isEqualTo("Earlier");
    }

    @Test
    void a_transaction_that_the_database_gave_up_for_another_is_run_again_from_its_start() {
        AtomicInteger runs = new AtomicInteger();

        int answer =
                database.write(
                        tx -> {
                            addRow(tx, 1);
                            if (runs.incrementAndGet() < 4) {
                                throw collision(runs.get() == 1 ? "40P01" : "40001");
                            }
                            return runs.get();
                        });

        assertThat(answer).isEqualTo(4);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void one_that_collides_again_and_again_ends_in_a_conflict_with_nothing_done() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                database.change(
                                        tx -> {
                                            addRow(tx, 1);
                                            runs.incrementAndGet();
                                            throw collision("40001");
                                        }))
                .isInstanceOf(ConflictException.class);
        assertThat(runs).hasValue(10);
        assertThat(rows()).isZero();
    }

    @Test
    void other_failures_are_not_repeated() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                database.change(
                                        tx -> {
                                            runs.incrementAndGet();
                                            throw collision("42601");
                                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    @Tag("postgresql")
    void two_that_lock_each_other_out_both_succeed_in_the_end() throws Exception {
        database.change(tx -> addRow(tx, 1));
        database.change(tx -> addRow(tx, 2));
        CountDownLatch bothHoldOne = new CountDownLatch(2);

        // On threads of their own: the common pool of two cores runs one after the other.
        CompletableFuture<Void> forth =
                CompletableFuture.runAsync(
                        () -> countInOrder(1, 2, bothHoldOne), Thread::startVirtualThread);
        CompletableFuture<Void> back =
                CompletableFuture.runAsync(
                        () -> countInOrder(2, 1, bothHoldOne), Thread::startVirtualThread);
        CompletableFuture.allOf(forth, back).get(60, TimeUnit.SECONDS);

        long failures =
                database.<Long>read(
                        tx ->
                                tx.session()
                                        .createNativeQuery(
                                                "select sum(failures) from login_throttle",
                                                Long.class)
                                        .getSingleResult());
        assertThat(failures).isEqualTo(2 + 4);
    }

    @Test
    @Tag("postgresql")
    void text_that_the_database_cannot_keep_is_told_as_such() {
        UserSession ada = store.signUp("ada");

        assertThatThrownBy(
                        () ->
                                database.change(
                                        tx ->
                                                tx.session()
                                                        .createMutationQuery(
                                                                "update AccountEntity set name ="
                                                                        + " :name")
                                                        .setParameter("name", "a\0b")
                                                        .executeUpdate()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ada.account().profile().name()).isEqualTo("ada");
    }

    private void countInOrder(int first, int second, CountDownLatch bothHoldOne) {
        database.change(
                tx -> {
                    countFailure(tx, first);
                    bothHoldOne.countDown();
                    awaitQuietly(bothHoldOne);
                    countFailure(tx, second);
                });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException collision(String state) {
        return new LockAcquisitionException("in the way", new SQLException("collided", state), "");
    }

    private static Object account(Transaction transaction) {
        return transaction
                .session()
                .createSelectionQuery("from AccountEntity", Object.class)
                .getSingleResult();
    }

    private static void countFailure(Transaction transaction, int key) {
        transaction
                .session()
                .createNativeMutationQuery(
                        "update login_throttle set failures = failures + 1"
                                + " where email_hash = :hash")
                .setParameter("hash", new byte[] {(byte) key})
                .executeUpdate();
    }

    private static void addRow(Transaction transaction, int key) {
        transaction
                .session()
                .createNativeMutationQuery(
                        "insert into login_throttle values (:hash, 1, now(), now())")
                .setParameter("hash", new byte[] {(byte) key})
                .executeUpdate();
    }

    private long rows() {
        return database.<Long>read(TransactionsTest::count);
    }

    private static long count(Transaction transaction) {
        return transaction
                .session()
                .createNativeQuery("select count(*) from login_throttle", Long.class)
                .getSingleResult();
    }
}
