package app.certkeep.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.network.NetworkProblem;
import app.certkeep.served.TestAuthority.Issued;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class ServedHostsTest {
    private static final TestAuthority ROOT = TestAuthority.make("Test Root");
    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant END = Instant.parse("2036-09-01T00:00:00Z");

    @RegisterExtension final FreshStore store = new FreshStore();
    private final Issued site = ROOT.issue("shop", SPRING, END, names());
    private UserSession ada;
    private UUID id;

    private static TestAuthority.Extra names() {
        return TestAuthority.names("localhost");
    }

    @BeforeEach
    void keepACertificate() {
        ada = store.signUp("ada");
        id = keep(site);
    }

    private UUID keep(Issued one) {
        return ada.certificates().importText(one.pem()).importedIds().getFirst();
    }

    @Test
    void servers_are_noted_listed_and_forgotten() {
        ServedHost second = add("www.example.com");
        ServedHost first = add("mail.example.com:25");

        assertThat(hosts().of(id)).containsExactly(first, second);
        assertThat(hosts().all()).containsExactly(first, second);
        assertThat(first.certificateName()).isEqualTo("shop");
        assertThat(first.last()).isEmpty();

        hosts().remove(second.id());
        assertThat(hosts().of(id)).containsExactly(first);
        assertThatThrownBy(() -> hosts().remove(second.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void servers_follow_a_certificate_to_the_one_that_replaces_it_and_none_is_there_twice() {
        add("www.example.com");
        add("mail.example.com:25");
        Issued later = ROOT.issue("shop", AUTUMN, END.plusSeconds(1), names());
        UUID fresh = keep(later);
        hosts().add(fresh, ServerAddress.require("www.example.com:443", StartTls.NONE));

        ada.certificates().succession().replace(id, fresh);

        assertThat(hosts().of(id)).isEmpty();
        assertThat(hosts().of(fresh))
                .extracting(host -> host.server().text())
                .containsExactly("mail.example.com:25", "www.example.com:443");
        assertThat(hosts().of(fresh)).allMatch(host -> host.last().isEmpty());
    }

    @Test
    void a_server_is_noted_once_for_a_certificate_and_50_are_enough() {
        add("www.example.com");
        assertThatThrownBy(() -> add("WWW.example.com:443")).isInstanceOf(ConflictException.class);
        ServerAddress other = ServerAddress.require("www.example.com:443", StartTls.SMTP);
        hosts().add(id, other);
        for (int i = 2; i < 50; i++) {
            add("n" + i + ".example.com");
        }
        assertThatThrownBy(() -> add("one-more.example.com"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(hosts().of(id)).hasSize(50);
    }

    @Test
    void servers_survive_a_restart_and_are_found_nowhere_in_the_store() {
        add("hidden-place.example.com");
        store.reopen();
        ada = store.logIn("ada");

        assertThat(hosts().of(id).getFirst().server().host()).isEqualTo("hidden-place.example.com");
        byte[] name = "hidden-place".getBytes(StandardCharsets.UTF_8);
        assertThat(store.contents())
                .noneMatch(
                        content ->
                                new String(content, StandardCharsets.ISO_8859_1)
                                        .contains(new String(name, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_changed_row_is_detected() {
        ServedHost host = add("www.example.com");
        store.storeOf(ada)
                .change(
                        transaction ->
                                transaction
                                        .session()
                                        .createMutationQuery(
                                                "update ServedHostEntity set revision = 2"
                                                        + " where id = :id")
                                        .setParameter("id", host.id())
                                        .executeUpdate());

        assertThatThrownBy(() -> hosts().of(id)).isInstanceOf(IntegrityException.class);
    }

    @Test
    void servers_of_a_certificate_in_the_trash_wait_with_it() {
        add("www.example.com");
        ada.certificates().delete(List.of(id));

        assertThat(hosts().all()).isEmpty();
        assertThat(ada.served().checks().checkAll(CheckProgress.UNWATCHED)).isEmpty();
        assertThatThrownBy(() -> hosts().of(id)).isInstanceOf(NotFoundException.class);

        ada.certificates().trash().restore(List.of(id));
        assertThat(hosts().of(id)).hasSize(1);
        ada.certificates().delete(List.of(id));
        ada.certificates().trash().purge(List.of(id));
        assertThat(hosts().all()).isEmpty();
    }

    @Test
    void a_check_finds_the_certificate_and_keeps_when_it_looked() {
        try (TlsServer server = TlsServer.showing(site)) {
            hosts().add(id, server.address());

            ServedCheck check = check();

            assertThat(check.state()).isEqualTo(ServedState.MATCHES);
            assertThat(check.copy()).isEmpty();
            assertThat(check.inside()).isTrue();
            assertThat(hosts().of(id).getFirst().last()).contains(check);
        }
    }

    @Test
    void a_newer_copy_is_told_by_its_names_and_an_older_one_by_its_key() {
        Issued newer = ROOT.issue("new shop", AUTUMN, END, names());
        Issued older = ROOT.issue("old", site.keys(), SPRING.minusSeconds(1), END);
        try (TlsServer server = TlsServer.showing(newer)) {
            hosts().add(id, server.address());
            ServedCheck check = check();

            assertThat(check.state()).isEqualTo(ServedState.NEWER);
            assertThat(check.copy().orElseThrow().subject()).isEqualTo("CN=new shop");
            assertThat(check.copy().orElseThrow().notBefore()).isEqualTo(AUTUMN);
            assertThat(check.copy().orElseThrow().keptAs()).isEmpty();
            keep(newer);
            assertThat(check().copy().orElseThrow().keptAs()).isEqualTo("new shop");
        }
        forgetAll();
        try (TlsServer server = TlsServer.showing(older)) {
            hosts().add(id, server.address());
            assertThat(check().state()).isEqualTo(ServedState.OLDER);
        }
    }

    @Test
    void an_unknown_certificate_is_told_from_another_of_ones_own() {
        Issued other = ROOT.issue("blog", TestAuthority.names("blog.example"));
        try (TlsServer server = TlsServer.showing(other)) {
            hosts().add(id, server.address());
            assertThat(check().state()).isEqualTo(ServedState.UNKNOWN);

            keep(other);
            ServedCheck check = check();
            assertThat(check.state()).isEqualTo(ServedState.OTHER);
            assertThat(check.copy().orElseThrow().keptAs()).isEqualTo("blog");
        }
    }

    @Test
    void a_server_that_is_not_reached_is_told_with_the_reason() {
        hosts().add(id, new ServerAddress("169.254.169.254", 443, StartTls.NONE));

        ServedCheck check = check();

        assertThat(check.state()).isEqualTo(ServedState.UNREACHABLE);
        assertThat(check.problem()).contains(NetworkProblem.FORBIDDEN_ADDRESS);
        assertThat(hosts().of(id).getFirst().last()).contains(check);
    }

    @Test
    void all_servers_are_looked_at_eight_at_a_time() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier eight = new CyclicBarrier(8);
        try (TlsServer server =
                TlsServer.plain(
                        socket -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            await(eight);
                            now.decrementAndGet();
                        })) {
            for (int i = 0; i < 24; i++) {
                hosts().add(
                                id,
                                new ServerAddress(
                                        "127.0.0." + (i + 1), server.port(), StartTls.NONE));
            }
            List<Integer> told = new ArrayList<>();
            List<ServedHost> checked =
                    ada.served().checks().checkAll((done, of) -> told.add(done) && of == 24);

            assertThat(checked).hasSize(24);
            assertThat(told).hasSize(24).last().isEqualTo(24);
            assertThat(most.get()).isLessThanOrEqualTo(8);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception alone) {
            // Then the others have gone elsewhere.
        }
    }

    @Test
    void a_check_that_is_stopped_keeps_what_it_found() {
        Semaphore passing = new Semaphore(8);
        try (TlsServer server = TlsServer.plain(_ -> passing.acquireUninterruptibly())) {
            for (int i = 0; i < 40; i++) {
                hosts().add(id, at(i, server));
            }
            List<ServedHost> checked =
                    ada.served()
                            .checks()
                            .checkAll(
                                    (_, _) -> {
                                        passing.release(40);
                                        return false;
                                    });

            assertThat(checked).isNotEmpty().hasSizeLessThan(40);
            assertThat(hosts().all().stream().filter(host -> host.last().isPresent()))
                    .hasSameSizeAs(checked);
        }
    }

    private static ServerAddress at(int number, TlsServer server) {
        return new ServerAddress("127.0.0." + (number + 1), server.port(), StartTls.NONE);
    }

    @Test
    void a_server_that_was_forgotten_meanwhile_stays_forgotten() {
        try (TlsServer server = TlsServer.showing(site)) {
            ServedHost host = hosts().add(id, server.address());
            UserSession same = ada;
            ada.served()
                    .checks()
                    .checkAll(
                            (_, _) -> {
                                same.served().hosts().remove(host.id());
                                return true;
                            });
            assertThat(hosts().all()).isEmpty();
        }
    }

    @Test
    void what_a_hostile_name_says_is_cut() {
        Issued other = ROOT.issue("x" + ",OU=y".repeat(300), TestAuthority.names("blog.example"));
        try (TlsServer server = TlsServer.showing(other)) {
            hosts().add(id, server.address());

            assertThat(check().copy().orElseThrow().subject()).hasSize(300);
        }
    }

    @Test
    void certificates_of_others_are_unknown_here() {
        UserSession eve = store.signUp("eve");
        ServedHost host = add("www.example.com");

        assertThat(eve.served().hosts().all()).isEmpty();
        assertThatThrownBy(() -> eve.served().hosts().remove(host.id()))
                .isInstanceOf(NotFoundException.class);
    }

    private ServedHost add(String place) {
        return hosts().add(id, ServerAddress.require(place, StartTls.NONE));
    }

    private void forgetAll() {
        hosts().all().forEach(host -> hosts().remove(host.id()));
    }

    private ServedCheck check() {
        return ada.served().checks().check(id).getFirst().last().orElseThrow();
    }

    private ServedHosts hosts() {
        return ada.served().hosts();
    }
}
