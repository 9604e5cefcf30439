package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.Administration;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

class UserAdministrationTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void users_are_listed_in_pages_searched_and_sorted_with_what_they_keep() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        store.signUp("cyd");
        try (SecretBytes value = SecretBytes.ofUtf8("v".toCharArray())) {
            ben.keyValues().set("one", value);
            ben.keyValues().set("two", value);
        }
        UserDirectory users = ada.administration().users();
        UserQuery byAddress = UserQuery.all().sortedBy(UserQuery.Sort.EMAIL, false);

        Page<UserSummary> first = users.page(byAddress, new PageRequest(1, 2));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items())
                .extracting(UserSummary::email)
                .containsExactly("cyd@example.com", "ben@example.com");
        UserSummary seen = first.items().getLast();
        assertThat(seen.count(Administration.ENTRIES)).isEqualTo(2);
        assertThat(seen.count(Administration.CERTIFICATES)).isZero();
        assertThat(seen.enabled()).isTrue();
        assertThat(seen.recoverable()).isTrue();
        assertThat(seen.resettable()).isTrue();
        assertThat(seen.lastLoginAt()).isNotNull();
        assertThat(users.page(UserQuery.all().matching("BEN@"), new PageRequest(1, 9)).items())
                .extracting(UserSummary::id)
                .containsExactly(ben.identity().userId());
        for (UserQuery.Sort sort : UserQuery.Sort.values()) {
            assertThat(users.page(UserQuery.all().sortedBy(sort, true), new PageRequest(1, 9)))
                    .extracting(Page::total)
                    .isEqualTo(3L);
        }
        assertThat(users.keepingMost(1))
                .singleElement()
                .extracting(UserSummary::email)
                .isEqualTo("ben@example.com");
    }

    @Test
    void a_user_is_found_by_address_id_or_the_beginning_of_the_id() {
        UserSession ada = store.signUp("ada");
        UserDirectory users = ada.administration().users();
        UUID id = store.signUp("ben").identity().userId();

        assertThat(users.find("BEN@example.com").id()).isEqualTo(id);
        assertThat(users.find(id.toString()).id()).isEqualTo(id);
        assertThat(users.find(id.toString().substring(0, 13)).id()).isEqualTo(id);
        assertThatThrownBy(() -> users.find("nobody@example.com"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> users.find("a")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_disabled_user_is_out_at_once_and_is_told_so_only_after_the_right_password() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        UUID id = ben.identity().userId();

        act(id, ada.administration().accounts()::disable);

        assertThatThrownBy(() -> ben.account().profile()).isInstanceOf(NotAllowedException.class);
        assertThat(logIn("ben", "not his password")).isInstanceOf(LoginResult.Refused.class);
        assertThatThrownBy(() -> store.logIn("ben"))
                .isInstanceOfSatisfying(
                        NotAllowedException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("account.disabled"));
        act(id, ada.administration().accounts()::enable);
        assertThat(store.logIn("ben").notices().untold())
                .extracting(AccountNotice::action)
                .containsExactly(Action.USER_DISABLE, Action.USER_ENABLE);
    }

    @Test
    void ended_sessions_fail_on_their_next_call_and_the_user_may_log_in_again() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");

        act(ben.identity().userId(), ada.administration().accounts()::endSessions);

        assertThatThrownBy(() -> ben.keyValues().count()).isInstanceOf(NotAllowedException.class);
        assertThat(store.logIn("ben").keyValues().count()).isZero();
    }

    @Test
    void a_changed_name_and_address_are_told_once_at_the_next_log_in() {
        UserSession ada = store.signUp("ada");
        UUID id = store.signUp("ben").identity().userId();
        try (Password password = FreshStore.password()) {
            ada.administration().accounts().edit(id, "Benjamin", "benjamin@example.com", password);
            assertThatThrownBy(
                            () ->
                                    ada.administration()
                                            .accounts()
                                            .edit(id, "Ben", "ada@example.com", password))
                    .isInstanceOf(ConflictException.class);
        }

        UserSession ben = store.logIn("benjamin");
        assertThat(ben.account().profile().name()).isEqualTo("Benjamin");
        List<AccountNotice> told = ben.notices().untold();
        assertThat(told)
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.action()).isEqualTo(Action.USER_CHANGE);
                            assertThat(notice.administrator()).isEqualTo("ada");
                            assertThat(notice.detail())
                                    .isEqualTo("Benjamin <benjamin@example.com>");
                        });
        ben.notices().told(told);
        assertThat(store.logIn("benjamin").notices().untold()).isEmpty();
    }

    @Test
    void a_deleted_user_is_gone_with_everything() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");

        act(ben.identity().userId(), ada.administration().accounts()::delete);

        assertThatThrownBy(() -> ben.account().profile()).isInstanceOf(NotAllowedException.class);
        assertThat(logIn("ben", FreshStore.PASSWORD)).isInstanceOf(LoginResult.Refused.class);
        assertThat(ada.administration().users().page(UserQuery.all(), new PageRequest(1, 9)))
                .extracting(Page::total)
                .isEqualTo(1L);
    }

    @Test
    void a_new_administrator_can_do_all_of_it_and_one_whose_role_was_taken_nothing() {
        UserSession ada = store.signUp("ada");
        UserSession ben = store.signUp("ben");
        UUID cyd = store.signUp("cyd").identity().userId();
        role(ada, ben.identity().userId(), Role.ADMINISTRATOR);

        try (Password password = FreshStore.password()) {
            ben.administration().resets().begin(cyd, password).code().close();
            role(ben, ada.identity().userId(), Role.USER);

            assertThatThrownBy(() -> ada.administration().resets().begin(cyd, password))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertRefused(ada, cyd);
    }

    @Test
    void every_method_refuses_an_ordinary_user() {
        UUID ada = store.signUp("ada").identity().userId();

        assertRefused(store.signUp("ben"), ada);
    }

    @Test
    void every_change_needs_the_right_password_and_a_wrong_one_changes_nothing() {
        Administration ada = store.signUp("ada").administration();
        UserSession ben = store.signUp("ben");
        UUID id = ben.identity().userId();
        UserAdministration accounts = ada.accounts();
        try (Password wrong = new Password("not her password".toCharArray())) {
            List<ThrowingCallable> calls =
                    List.of(
                            () -> accounts.disable(id, wrong),
                            () -> accounts.delete(id, wrong),
                            () -> ada.resets().begin(id, wrong),
                            () -> ada.policy().decide(Policy.STANDARD, wrong));
            assertThat(calls)
                    .allSatisfy(
                            call ->
                                    assertThatThrownBy(call)
                                            .isInstanceOf(NotAllowedException.class));
        }

        assertThat(ben.notices().untold()).isEmpty();
    }

    @Test
    void the_last_administrator_stays_one() {
        UserSession ada = store.signUp("ada");
        UUID id = ada.identity().userId();
        UserSession ben = store.signUp("ben");
        UserAdministration accounts = ada.administration().accounts();

        assertThatThrownBy(() -> role(ada, id, Role.USER)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> act(id, accounts::disable)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> act(id, accounts::delete)).isInstanceOf(ConflictException.class);

        role(ada, ben.identity().userId(), Role.ADMINISTRATOR);
        act(ben.identity().userId(), accounts::disable);
        assertThatThrownBy(() -> role(ada, id, Role.USER)).isInstanceOf(ConflictException.class);
        act(ben.identity().userId(), accounts::enable);
        role(ada, id, Role.USER);
        assertThat(ada.account().profile().role()).isEqualTo(Role.USER);
    }

    @Test
    void closed_sign_up_lets_nobody_in_but_the_first_and_a_longer_password_is_asked_for() {
        UserSession ada = store.signUp("ada");
        Duration days = Duration.ofDays(30);
        decide(ada, new Policy(true, 20, Duration.ofHours(1), days, 50, 5, true, days));
        assertThatThrownBy(() -> store.signUp("ben")).hasMessageContaining("policy");

        decide(ada, new Policy(false, 12, Duration.ofHours(1), days, 50, 5, true, days));
        assertThatThrownBy(() -> store.signUp("ben")).isInstanceOf(NotAllowedException.class);
        assertThat(ada.administration().policy().policy().startingBalance()).isEqualTo(5);
    }

    @Test
    void diagnostics_count_every_table_and_read_every_row() {
        Diagnostics diagnostics = store.signUp("ada").administration().diagnostics();

        assertThat(diagnostics.facts().rowsOf("account")).isEqualTo(1);
        assertThat(diagnostics.facts().rows()).containsKeys("certificate", "entry", "policy");
        assertThat(diagnostics.facts().bytes()).isPositive();
        assertThat(diagnostics.facts().schema()).matches("[1-9][0-9]*");
        assertThat(diagnostics.facts().product()).containsAnyOf("H2 2.", "PostgreSQL 1");
        assertThat(diagnostics.check()).isGreaterThanOrEqualTo(4);
        assertThat(diagnostics.newestBackup()).isEmpty();
    }

    private static void assertRefused(UserSession session, UUID other) {
        Administration all = session.administration();
        UserAdministration accounts = all.accounts();
        try (Password password = FreshStore.password()) {
            List<ThrowingCallable> calls =
                    List.of(
                            () -> all.users().page(UserQuery.all(), new PageRequest(1, 9)),
                            () -> all.users().find("ada@example.com"),
                            () -> all.users().keepingMost(3),
                            () -> accounts.disable(other, password),
                            () -> accounts.enable(other, password),
                            () -> accounts.endSessions(other, password),
                            () -> accounts.changeRole(other, Role.USER, password),
                            () -> accounts.edit(other, "X", "x@example.com", password),
                            () -> accounts.delete(other, password),
                            () -> all.resets().begin(other, password),
                            () -> all.policy().policy(),
                            () -> all.policy().decide(Policy.STANDARD, password),
                            () -> all.diagnostics().facts(),
                            () -> all.diagnostics().check(),
                            () -> all.diagnostics().newestBackup());
            assertThat(calls)
                    .allSatisfy(
                            call ->
                                    assertThatThrownBy(call)
                                            .isInstanceOfSatisfying(
                                                    NotAllowedException.class,
                                                    e ->
                                                            assertThat(e.messageKey())
                                                                    .isEqualTo(
                                                                            "account"
                                                                                + ".administrators-only")));
        }
    }

    private static void act(UUID user, BiConsumer<UUID, Password> action) {
        try (Password password = FreshStore.password()) {
            action.accept(user, password);
        }
    }

    private static void role(UserSession by, UUID user, Role role) {
        act(user, (id, pw) -> by.administration().accounts().changeRole(id, role, pw));
    }

    private static void decide(UserSession by, Policy policy) {
        try (Password password = FreshStore.password()) {
            by.administration().policy().decide(policy, password);
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
