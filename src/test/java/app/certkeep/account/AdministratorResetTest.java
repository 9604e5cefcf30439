package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PrivateSealingKey;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SealingKeyPair;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

class AdministratorResetTest {
    private static final String REPLACEMENT = "copper violin 92";

    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void a_reset_gives_the_user_a_new_password_and_everything_is_still_there() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        keep(ben, "db/password", "hunter2");
        try (RecoveryCode code = reset(ada, ben)) {
            assertThat(ben.account().profile().name()).as("before its use").isEqualTo("ben");

            SignedUp back = recover("ben", code).orElseThrow();

            try (UserSession session = store.certkeep().sessionOf(back.signedIn().identity());
                    SecretBytes value = session.keyValues().get("db/password").orElseThrow()) {
                assertThat(new String(value.toChars())).isEqualTo("hunter2");
                assertThat(session.notices().untold())
                        .extracting(AccountNotice::action)
                        .containsExactly(Action.USER_RESET);
            }
            assertThatThrownBy(() -> ben.account().profile())
                    .as("all sessions end")
                    .isInstanceOf(NotAllowedException.class);
            assertThat(logIn("ben", FreshStore.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
            assertThat(logIn("ben", REPLACEMENT)).isInstanceOf(SignedIn.class);
            assertThat(recover("ben", code)).as("a second use").isEmpty();
            assertThat(recover("ben", back.recoveryCode())).as("the new code").isPresent();
        }
    }

    @Test
    void a_code_lives_24_hours_and_a_newer_one_ends_it() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        try (RecoveryCode first = reset(ada, ben);
                RecoveryCode second = reset(ada, ben)) {
            assertThat(recover("ben", first)).isEmpty();
            store.clock().advance(Duration.ofHours(23));
            store.reopen();
            store.clock().advance(Duration.ofHours(1));
            assertThat(recover("ben", second)).isEmpty();
        }
    }

    @Test
    void the_code_of_one_user_opens_no_other() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        store.signUp("cyd");
        try (RecoveryCode code = reset(ada, ben)) {
            assertThat(recover("cyd", code)).isEmpty();
        }
    }

    @Test
    void who_does_not_want_resets_cannot_be_reset_until_they_do() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        assertThat(ben.account().isResettable()).isTrue();

        ben.account().allowReset(false);
        assertThatThrownBy(() -> reset(ada, ben)).isInstanceOf(ConflictException.class);
        store.logIn("ben");
        assertThat(ben.account().isResettable()).as("after a log-in").isFalse();

        ben.account().allowReset(true);
        reset(ada, ben).close();
    }

    @Test
    void the_policy_ends_resets_at_once_and_brings_them_back_to_those_who_had_agreed() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        RecoveryCode begun = reset(ada, ben);

        allow(ada, false);
        UserSession cyd = store.signUp("cyd");
        assertThat(recover("ben", begun)).isEmpty();
        assertThatThrownBy(() -> reset(ada, ben)).isInstanceOf(ConflictException.class);

        allow(ada, true);
        assertThatThrownBy(() -> reset(ada, ben)).isInstanceOf(ConflictException.class);
        store.logIn("ben");
        reset(ada, ben).close();
        store.logIn("cyd");
        assertThatThrownBy(() -> reset(ada, cyd))
                .as("who signed up when there were none")
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_key_put_in_the_place_of_the_installations_gets_no_data_key() {
        store.signUp("ada");
        UserSession ben = store.signUp("ben");
        try (SealingKeyPair foreign = SealingKeyPair.generate(store.certkeep().random())) {
            store.database()
                    .change(
                            transaction -> {
                                AccountKeyRepository keys = new AccountKeyRepository(transaction);
                                keys.forgetSealedDataKeys();
                                keys.found(foreign.publicHalf(), true);
                            });
        }

        store.logIn("ben");

        assertThat(ben.account().isResettable()).isFalse();
    }

    @Test
    void after_the_last_account_the_next_first_one_has_a_key_that_works() {
        UserSession gone = store.signUp("ada");
        try (Password password = FreshStore.password()) {
            gone.account().deletion().eraseNow(password, null);
        }
        UserSession ben = store.signUp("ben");
        UserSession cyd = store.signUp("cyd");

        assertThat(ben.account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
        reset(ben, cyd).close();
    }

    @Test
    void the_next_administrator_that_a_leaving_one_names_can_reset_accounts() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        UserSession cyd = store.signUp("cyd");
        try (Password password = FreshStore.password()) {
            ada.account().deletion().delete(password, ben.identity().userId());
        }

        reset(ben, cyd).close();
    }

    @Test
    void a_former_administrator_who_comes_back_is_a_user_without_the_key() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        try (Password password = FreshStore.password()) {
            ada.account().deletion().delete(password, ben.identity().userId());
            store.certkeep()
                    .accounts()
                    .takeBack("ada@example.com", password, SessionKind.window("test"));
        }
        UserSession back = store.logIn("ada");

        assertThat(back.account().profile().role()).isEqualTo(Role.USER);
        assertThatThrownBy(() -> reset(back, ben)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void administrators_do_not_see_deleted_accounts() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        try (Password password = FreshStore.password()) {
            ben.account().deletion().delete(password, null);
        }
        UserDirectory users = ada.administration().users();

        assertThat(users.page(UserQuery.all(), new PageRequest(1, 10)).total()).isEqualTo(1);
        assertThat(users.keepingMost(10)).extracting(UserSummary::id).doesNotContain(id(ben));
        assertThatThrownBy(() -> users.find("ben@example.com"))
                .isInstanceOf(NotFoundException.class);
    }

    private static UUID id(UserSession session) {
        return session.identity().userId();
    }

    /// Nothing but the installation's private half, of which resets alone make use, leads from an
    /// administrator to what others keep; and from accounts that want no resets, not even that.
    @Test
    void with_an_administrators_keys_and_every_row_nothing_opens_without_a_reset() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        UserSession cyd = store.signUp("cyd");
        cyd.account().allowReset(false);
        List.of(ben, cyd).forEach(user -> keep(user, "db/password", "hunter2"));
        DataKey own = ada.identity().dataKey();
        AccountKeyEntity keys = keysOf(ada);

        for (UserSession user : List.of(ben, cyd)) {
            List<Sealed> all = everythingOf(user.identity().userId());
            assertThat(all).hasSizeGreaterThanOrEqualTo(6);
            assertThat(all).noneMatch(envelope -> opens(own, envelope));
        }
        try (PrivateSealingKey installation = keys.installationKey(own)) {
            assertThat(everythingOf(cyd.identity().userId()))
                    .noneMatch(envelope -> opens(installation, envelope));
            assertThat(everythingOf(ben.identity().userId()))
                    .filteredOn(envelope -> opens(installation, envelope))
                    .as("what a reset opens, and nothing else does")
                    .extracting(envelope -> envelope.binding().column())
                    .containsOnly("data_key_by_installation");
        }
    }

    private record Sealed(Binding binding, byte[] bytes) {}

    private static boolean opens(DataKey key, Sealed envelope) {
        try (SecretBytes opened = key.open(envelope.binding(), envelope.bytes())) {
            return true;
        } catch (IntegrityException e) {
            return false;
        }
    }

    private boolean opens(PrivateSealingKey key, Sealed envelope) {
        Optional<DataKey> opened =
                key.openDataKey(envelope.bytes(), envelope.binding(), store.certkeep().random());
        opened.ifPresent(DataKey::close);
        return opened.isPresent() || key.openKey(envelope.bytes(), envelope.binding()).isPresent();
    }

    /// Every secret field of every row of a user, with each binding that it may have. Keys of
    /// certificates are sealed as entries are, by the same data key.
    private List<Sealed> everythingOf(UUID user) {
        List<Sealed> all = new ArrayList<>();
        add(all, user, "account", "id", "data_key_by_password", "data_key_by_recovery_code");
        add(
                all,
                user,
                "account_key",
                "account_id",
                "private_key",
                "reset_consent",
                "data_key_by_installation");
        add(all, user, "entry", "account_id", "heading", "content");
        return all;
    }

    private void add(List<Sealed> all, UUID user, String table, String owner, String... columns) {
        String row = table.equals("account_key") ? "account_id" : "id";
        for (String column : columns) {
            List<Object[]> rows =
                    store.database()
                            .read(
                                    tx ->
                                            tx.session()
                                                    .createNativeQuery(
                                                            "select %s, %s from %s where %s = :user"
                                                                    .formatted(
                                                                            row, column, table,
                                                                            owner),
                                                            Object[].class)
                                                    .addScalar(row, UUID.class)
                                                    .addScalar(column, byte[].class)
                                                    .setParameter("user", user)
                                                    .getResultList());
            rows.stream()
                    .filter(found -> found[1] != null)
                    .flatMap(
                            found ->
                                    LongStream.range(0, 4)
                                            .mapToObj(
                                                    revision ->
                                                            new Sealed(
                                                                    new Binding(
                                                                            table,
                                                                            column,
                                                                            (UUID) found[0],
                                                                            user,
                                                                            revision),
                                                                    (byte[]) found[1])))
                    .forEach(all::add);
        }
    }

    private AccountKeyEntity keysOf(UserSession session) {
        return store.database()
                .read(
                        tx ->
                                new AccountKeyRepository(tx)
                                        .find(session.identity().userId())
                                        .orElseThrow());
    }

    private static void keep(UserSession session, String key, String text) {
        try (SecretBytes value = SecretBytes.ofUtf8(text.toCharArray())) {
            session.keyValues().set(key, value);
        }
    }

    private static RecoveryCode reset(UserSession by, UserSession user) {
        try (Password password = FreshStore.password()) {
            return by.administration().resets().begin(user.identity().userId(), password).code();
        }
    }

    private static void allow(UserSession by, boolean resets) {
        Policy now = by.administration().policy().policy();
        try (Password password = FreshStore.password()) {
            by.administration()
                    .policy()
                    .decide(
                            new Policy(
                                    now.signUpOpen(),
                                    now.shortestPassword(),
                                    now.lockAfterAtMost(),
                                    now.purgeAfter(),
                                    now.versionsKept(),
                                    now.startingBalance(),
                                    resets,
                                    now.deliveriesStay()),
                            password);
        }
    }

    private Optional<SignedUp> recover(String name, RecoveryCode code) {
        try (Password replacement = new Password(REPLACEMENT.toCharArray())) {
            return store.certkeep()
                    .accounts()
                    .recover(name + "@example.com", code, replacement, SessionKind.window("test"));
        }
    }

    private LoginResult logIn(String name, String text) {
        try (Password password = new Password(text.toCharArray())) {
            return store.certkeep()
                    .accounts()
                    .logIn(name + "@example.com", password, SessionKind.window("test"));
        }
    }
}
