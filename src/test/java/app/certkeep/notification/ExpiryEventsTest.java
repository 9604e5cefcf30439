package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.DueNews;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.MadeCertificate;
import app.certkeep.crypto.Password;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.Values;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What is told because time goes by; by default, what ends within 30 days counts as expiring.
class ExpiryEventsTest {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private UUID endpoint;

    @BeforeEach
    void signUp() {
        store.clock().stand();
        ada = store.signUp("ada");
        ada.dispatcher().close();
        endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints()
                .choose(
                        endpoint,
                        Set.of(
                                EventType.CERTIFICATE_EXPIRING,
                                EventType.CERTIFICATE_EXPIRED,
                                EventType.SECRET_EXPIRING));
    }

    @Test
    void a_certificate_is_told_once_when_it_begins_to_count_as_expiring() {
        UUID id = certificate("CN=shop", SOON.plus(HOUR));
        assertThat(look().isNone()).isTrue();
        store.clock().advance(HOUR);

        assertThat(look().certificates().expiring()).containsExactly("shop");
        store.clock().advance(HOUR);
        assertThat(look().isNone()).isTrue();

        assertThat(all())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.event()).isEqualTo(EventType.CERTIFICATE_EXPIRING);
                            assertThat(one.certificateId()).isEqualTo(id);
                        });
    }

    @Test
    void it_is_told_once_more_when_it_has_ended() {
        certificate("CN=shop", HOUR);
        look();
        store.clock().advance(HOUR.multipliedBy(2));

        assertThat(look().certificates().expired()).containsExactly("shop");
        assertThat(look().isNone()).isTrue();

        assertThat(events()).containsExactly("certificate.expired", "certificate.expiring");
    }

    @Test
    void another_choice_of_what_is_soon_tells_it_again() {
        certificate("CN=shop", Duration.ofDays(5));
        look();
        choose("7d");
        look();
        choose("30d");
        look();

        assertThat(events()).containsExactly("certificate.expiring", "certificate.expiring");
    }

    @Test
    void what_had_ended_before_it_came_in_is_not_told() {
        certificate("CN=shop", HOUR.negated());

        assertThat(look().isNone()).isTrue();
        assertThat(all()).isEmpty();
    }

    @Test
    void neither_a_restart_nor_a_clock_that_is_moved_tells_anything_twice() {
        certificate("CN=shop", HOUR);
        look();
        store.clock().advance(HOUR.multipliedBy(2));
        look();
        store.clock().advance(HOUR.multipliedBy(-2));
        look();
        store.reopen();
        ada = store.logIn("ada");
        ada.dispatcher().close();
        store.clock().advance(HOUR.multipliedBy(2));

        assertThat(look().isNone()).isTrue();
        assertThat(events()).hasSize(2);
    }

    @Test
    void what_lies_in_the_trash_is_told_once_it_is_back() {
        UUID id = certificate("CN=shop", HOUR);
        ada.certificates().delete(List.of(id));
        assertThat(look().isNone()).isTrue();

        ada.certificates().trash().restore(List.of(id));

        assertThat(look().certificates().expiring()).hasSize(1);
    }

    @Test
    void an_endpoint_with_tags_hears_of_what_has_one_of_them() {
        UUID web = certificate("CN=web", HOUR);
        UUID mail = certificate("CN=mail", HOUR);
        ada.certificates().tags().add(List.of(web), List.of("Web", "blue"));
        ada.certificates().tags().add(List.of(mail), List.of("mail"));
        try (EndpointChange wanted = EndpointChange.NONE.tagged(List.of(" WEB ", "", "other"))) {
            assertThat(ada.endpointSettings().edit(endpoint, wanted).tags())
                    .containsExactly("other", "web");
        }
        secret("shop/token", 3, List.of("Web"));
        secret("shop/other", 3, List.of());

        assertThat(look().certificates().expiring()).hasSize(2);

        assertThat(events()).containsExactlyInAnyOrder("certificate.expiring", "secret.expiring");
        assertThat(all()).extracting(DeliverySummary::certificateId).contains(web);
    }

    @Test
    void bodies_are_as_their_schemas_say() {
        certificate("CN=shop", HOUR);
        secret("shop/token", 3, List.of());
        look();
        store.clock().advance(HOUR.multipliedBy(2));
        look();

        assertThat(all()).hasSize(3);
        all().forEach(
                        one ->
                                SchemaCheck.conforms(
                                        one.event(), ada.deliveries().details(one.id()).body()));
    }

    @Test
    void a_value_is_told_once_for_each_last_day_that_it_has() {
        secret("shop/token", 3, List.of());
        assertThat(look().keys()).containsExactly("shop/token");
        assertThat(look().isNone()).isTrue();

        secret("shop/token", 90, List.of());
        assertThat(look().isNone()).isTrue();
        secret("shop/token", 5, List.of());

        assertThat(look().keys()).containsExactly("shop/token");
        assertThat(events()).containsExactly("secret.expiring", "secret.expiring");
    }

    @Test
    void the_key_of_a_value_is_told_and_lies_nowhere_in_clear() {
        secret("shop/planted-key-name", 3, List.of());
        look();

        assertThat(ada.deliveries().details(all().getFirst().id()).body())
                .contains("shop/planted-key-name", "\"expired\":false");
        assertThat(store.contents())
                .allSatisfy(
                        file ->
                                assertThat(new String(file, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("planted-key-name"));
    }

    @Test
    void two_sessions_that_look_at_once_tell_it_once() {
        certificate("CN=shop", HOUR);
        secret("shop/token", 3, List.of());
        UserSession other = store.logIn("ada");
        other.dispatcher().close();

        atOnce(List.of(ada, other));

        assertThat(all()).hasSize(2);
    }

    @Test
    @Tag("postgresql")
    void three_instances_that_look_at_once_tell_it_once() {
        for (int i = 0; i < 20; i++) {
            certificate("CN=shop " + i, HOUR);
            secret("shop/" + i, 3, List.of());
        }
        try (Certkeep second = Certkeep.open(store.config(), store.clock());
                Certkeep third = Certkeep.open(store.config(), store.clock());
                UserSession adaOnSecond = logIn(second);
                UserSession adaOnThird = logIn(third)) {
            adaOnSecond.dispatcher().close();
            adaOnThird.dispatcher().close();
            atOnce(List.of(ada, adaOnSecond, adaOnThird));
        }
        look();

        assertThat(all()).hasSize(40);
    }

    private static UserSession logIn(Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            SignedIn signedIn =
                    (SignedIn)
                            certkeep.accounts()
                                    .logIn("ada@example.com", password, SessionKind.window("test"));
            return certkeep.sessionOf(signedIn.identity());
        }
    }

    private static void atOnce(List<UserSession> sessions) {
        List<CompletableFuture<DueNews>> looks = new ArrayList<>();
        sessions.forEach(
                one ->
                        looks.add(
                                CompletableFuture.supplyAsync(
                                        () -> one.expiring().look(), Thread::startVirtualThread)));
        looks.forEach(CompletableFuture::join);
    }

    private DueNews look() {
        return ada.expiring().look();
    }

    private UUID certificate(String name, Duration left) {
        Instant until = store.clock().instant().plus(left);
        byte[] der = MadeCertificate.lasting(name, until.minus(Duration.ofDays(365)), until);
        return ada.certificates().importText(der).importedIds().getFirst();
    }

    private void secret(String key, int days, List<String> tags) {
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
        EntryDetails details = EntryDetails.NONE.withTags(tags).withExpiry(today.plusDays(days));
        ada.keyValues().set(key, EntryEdit.of(Values.of("one")).with(details));
    }

    private void choose(String text) {
        ada.preferences().change(all -> all.withExpiry(ExpiryNotice.of(text).orElseThrow()));
    }

    /// Newest first.
    private List<String> events() {
        return all().stream().map(one -> one.event().text()).toList();
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }
}
