package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.SessionKind;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.SaveResult;
import app.certkeep.network.ClosedPort;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// A store on a server: how it opens, how it fails, and what several machines see of it.
@Tag("postgresql")
@ExtendWith(TestServerParameter.class)
class ServerStoreTest {
    private static final String SECRET = "planted-password-9";

    @RegisterExtension final FreshStore store = new FreshStore();
    private TestServer server;

    @BeforeEach
    void start(TestServer started) {
        server = started;
    }

    @Test
    void an_empty_database_gets_its_tables_and_another_start_finds_them() {
        try (TestDatabase empty = server.newEmptyDatabase()) {
            Database.open(empty.address(), Certkeep.entities()).close();
            Database.open(empty.address(), Certkeep.entities()).close();
        }
    }

    @Test
    void flyway_is_asked_only_where_the_history_is_another() {
        try (TestDatabase database = server.newEmptyDatabase()) {
            Database.open(database.address(), Certkeep.entities()).close();
            // Flyway would refuse this; it is no matter of what was run.
            database.execute("update flyway_schema_history set description = 'another'");
            Database.open(database.address(), Certkeep.entities()).close();

            database.execute("update flyway_schema_history set checksum = 1 where version = '3'");
            assertThatThrownBy(() -> Database.open(database.address(), Certkeep.entities()))
                    .isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void a_session_goes_on_from_another_machine_and_ends_on_both() {
        UserSession here = store.signUp("ada");
        try (Certkeep otherMachine = Certkeep.open(store.config(), store.clock());
                Password password = FreshStore.password()) {
            UserSession there =
                    otherMachine.sessionOf(
                            ((app.certkeep.account.SignedIn)
                                            otherMachine
                                                    .accounts()
                                                    .logIn(
                                                            "ada@example.com",
                                                            password,
                                                            SessionKind.window("laptop")))
                                    .identity());
            set(here, "from-here", "a");
            set(there, "from-there", "b");
            assertThat(there.keyValues().count()).isEqualTo(2);

            store.certkeep().accounts().logOut(there.identity());
            assertThatThrownBy(() -> there.keyValues().count())
                    .isInstanceOf(CertkeepException.class);
            there.close();
        }
    }

    @Test
    void what_was_changed_on_another_machine_meanwhile_is_a_conflict() {
        UserSession here = store.signUp("ada");
        set(here, "shared", "first");
        EntrySummary seen = here.keyValues().find("shared").orElseThrow();
        try (Certkeep otherMachine = Certkeep.open(store.config(), store.clock())) {
            UserSession there = otherMachine.sessionOf(here.identity());
            set(there, "shared", "second");
        }
        try (SecretBytes third = bytes("third")) {
            assertThat(here.keyValues().save(seen, EntryEdit.of(third)))
                    .isInstanceOf(SaveResult.Stale.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_as_such() throws IOException {
        try (ClosedPort port = new ClosedPort()) {
            assertFails(
                    "postgresql://127.0.0.1:" + port.number() + "/certkeep", "ada", "unreachable");
        }
    }

    @Test
    void a_wrong_password_is_told_without_repeating_it() {
        try (TestDatabase database = server.newDatabase()) {
            server.execute("create role needs_password login password 'another'");
            assertFails(database.url(), "needs_password", "login");
        } finally {
            server.execute("drop role needs_password");
        }
    }

    @Test
    void a_missing_database_is_told_as_such() {
        assertFails(server.url("no_such_database"), TestServer.USER, "no-database");
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_so() {
        try (TestDatabase database = server.newEmptyDatabase()) {
            server.execute("create role guest login");
            assertFails(database.url(), "guest", "rights");
        } finally {
            server.execute("drop role guest");
        }
    }

    @Test
    void a_store_of_a_newer_version_is_not_opened() {
        try (TestDatabase database = server.newDatabase()) {
            database.execute(
                    "insert into flyway_schema_history select 99, '99', 'from the future', 'SQL',"
                            + " 'V99__from_the_future.sql', 1, 'certkeep', now(), 1, true");
            assertThatThrownBy(() -> Database.open(database.address(), Certkeep.entities()))
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("failure.store.newer"));
        }
    }

    @Test
    void a_database_of_somebody_else_is_left_alone() {
        try (TestDatabase database = server.newEmptyDatabase()) {
            database.execute("create table invoices (id int)");
            assertThatThrownBy(() -> Database.open(database.address(), Certkeep.entities()))
                    .isInstanceOf(StoreUnavailableException.class);
            database.execute("insert into invoices values (1)");
        }
    }

    @Test
    void a_connection_that_breaks_is_told_and_the_next_call_works_again() {
        UserSession ada = store.signUp("ada");
        assertThatThrownBy(
                        () ->
                                store.storeOf(ada)
                                        .read(
                                                tx -> {
                                                    store.executeOnServer(
                                                            "select pg_terminate_backend(pid) from"
                                                                + " pg_stat_activity where datname"
                                                                + " = current_database() and pid <>"
                                                                + " pg_backend_pid()");
                                                    return tx.session()
                                                            .createNativeQuery(
                                                                    "select 1", Integer.class)
                                                            .getSingleResult();
                                                }))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("failure.server.lost"));

        assertThat(ada.keyValues().count()).isZero();
    }

    @Test
    void a_server_that_was_started_anew_is_not_noticed_by_who_only_looks() {
        UserSession ada = store.signUp("ada");
        assertThat(ada.keyValues().count()).isZero();
        store.executeOnServer(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");

        assertThat(ada.keyValues().count()).isZero();
    }

    @Test
    void the_drivers_exceptions_hold_no_values() {
        UserSession ada = store.signUp("ada");
        assertThatThrownBy(
                        () ->
                                store.storeOf(ada)
                                        .change(
                                                tx ->
                                                        tx.session()
                                                                .createNativeMutationQuery(
                                                                        "update account set email ="
                                                                            + " :value || chr(0)")
                                                                .setParameter("value", SECRET)
                                                                .executeUpdate()))
                .satisfies(e -> assertThat(trace(e)).doesNotContain(SECRET));
    }

    private void assertFails(String url, String user, String kind) {
        StoreServer address = StoreServer.of(url, user, SECRET.toCharArray(), "test");
        assertThatThrownBy(() -> Database.open(address, Certkeep.entities()))
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> {
                            assertThat(e.messageKey()).isEqualTo("failure.server." + kind);
                            assertThat(e.arguments().getFirst()).isEqualTo(address.shown());
                            assertThat(trace(e)).doesNotContain(SECRET);
                        });
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void set(UserSession session, String key, String value) {
        try (SecretBytes bytes = bytes(value)) {
            session.keyValues().set(key, bytes);
        }
    }

    private static SecretBytes bytes(String text) {
        return new SecretBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
