package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.served.TestAuthority;
import app.certkeep.served.TestAuthority.Issued;
import app.certkeep.served.TlsServer;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okio.Buffer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CertServerCommandsTest {
    private static final TestAuthority ROOT = TestAuthority.make("Test Root");
    private static final Issued SITE = ROOT.issue("shop", TestAuthority.names("localhost"));

    @RegisterExtension private final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void a_server_is_fetched_shown_and_kept() {
        try (TlsServer server = TlsServer.showing(SITE, ROOT.certificate())) {
            String place = server.address().text();
            Computer.Result shown = computer.run("cert", "fetch", place);
            assertThat(shown.code()).isZero();
            assertThat(shown.out())
                    .contains("TLSv1.3", "CN=shop", "CN=Test Root", "This computer")
                    .contains("No authority that Java trusts on this computer vouches for it");
            assertThat(computer.run("cert", "list", "--json").items("items")).isEmpty();

            Computer.Result kept = computer.run("cert", "fetch", place, "--save", "--json");
            assertThat(kept.json())
                    .containsEntry("host", "localhost")
                    .containsEntry("network", "loopback")
                    .containsEntry("verdicts", List.of("untrusted"))
                    .containsEntry("imported", 2)
                    .containsEntry("duplicates", 0);
            assertThat(computer.run("cert", "fetch", place, "--save", "--json").json())
                    .containsEntry("imported", 0)
                    .containsEntry("duplicates", 2);
        }
    }

    @Test
    void a_server_that_cannot_be_reached_has_an_exit_code_of_its_own() {
        Computer.Result failed = computer.run("cert", "fetch", "169.254.169.254");

        assertThat(failed.code()).isEqualTo(10);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("169.254.169.254:443", "never connected to");
        assertThat(computer.run("cert", "fetch", "a b").code()).isEqualTo(3);
        assertThat(computer.run("cert", "fetch", "a", "--starttls", "gopher").code()).isEqualTo(2);
    }

    @Test
    void servers_are_noted_checked_listed_and_forgotten() throws IOException {
        String id = keep(SITE.pem());
        try (TlsServer server = TlsServer.showing(SITE)) {
            String place = server.address().text();
            Computer.Result added = computer.run("cert", "served", "add", id, place, "--json");
            assertThat(added.code()).isZero();
            assertThat(added.json()).containsEntry("state", null);
            assertThat(computer.run("cert", "served", "add", id, place).code()).isEqualTo(6);

            Computer.Result checked = computer.run("cert", "served", "check", id, "--json");
            assertThat(checked.code()).isZero();
            assertThat(checked.items("items").getFirst())
                    .containsEntry("state", "matches")
                    .containsEntry("privateNetwork", true);
            computer.run("cert", "served", "add", id, "169.254.169.254");
            Computer.Result all = computer.run("cert", "served", "check", "--all");
            assertThat(all.code()).isEqualTo(10);
            assertThat(all.out())
                    .contains("Serves this certificate", "Not reached: The host leads");
            assertThat(computer.run("cert", "served", "list").out()).isEqualTo(all.out());

            String host = added.text("id");
            assertThat(computer.run("cert", "served", "rm", host.substring(0, 8)).code()).isZero();
            assertThat(computer.run("cert", "served", "rm", host).code()).isEqualTo(4);
            assertThat(computer.run("cert", "served", "list", id, "--json").items("items"))
                    .hasSize(1);
            assertThat(computer.run("activity", "list").out())
                    .contains("certificate_host_add", "certificate_host_remove");
        }
    }

    @Test
    void one_certificate_or_all_are_checked_but_not_both() {
        assertThat(computer.run("cert", "served", "check").code()).isEqualTo(2);
        assertThat(computer.run("cert", "served", "check", "12345678", "--all").code())
                .isEqualTo(2);
        assertThat(computer.run("cert", "served", "check", "--all").code()).isZero();
    }

    @Test
    void what_was_revoked_has_an_exit_code_of_its_own() throws IOException {
        try (MockWebServer lists = new MockWebServer()) {
            lists.start();
            keep(ROOT.pem());
            Issued site =
                    ROOT.issue("revoked", TestAuthority.list(lists.url("/root.crl").toString()));
            String id = keep(site.pem());
            String root = idOf("Test Root");
            Path list = computer.root().resolve("root.crl");
            computer.run("make", "crl", "--ca", root, "--out", list.toString(), "--format", "der");
            lists.enqueue(answer(list));
            Computer.Result good = computer.run("cert", "revocation", id);
            assertThat(good.out()).contains("Not revoked", "/root.crl");
            assertThat(good.code()).isZero();

            computer.run("make", "revoke", id, "--reason", "key-compromise");
            Files.delete(list);
            computer.run("make", "crl", "--ca", root, "--out", list.toString(), "--format", "der");
            lists.enqueue(answer(list));
            Computer.Result revoked = computer.run("cert", "revocation", id, "--json");
            assertThat(revoked.code()).isEqualTo(11);
            assertThat(revoked.json())
                    .containsEntry("outcome", "revoked")
                    .containsEntry("reason", "key-compromise");
            Computer.Result own = computer.run("cert", "revocation", root);
            assertThat(own.code()).isEqualTo(10);
            assertThat(own.out()).contains("self-signed");
        }
    }

    private static MockResponse answer(Path list) throws IOException {
        return new MockResponse.Builder()
                .body(new Buffer().write(Files.readAllBytes(list)))
                .build();
    }

    private String keep(byte[] pem) throws IOException {
        Path file = computer.root().resolve("kept.pem");
        Files.write(file, pem);
        List<?> ids =
                (List<?>)
                        computer.run("cert", "import", file.toString(), "--json")
                                .json()
                                .get("importedIds");
        return String.valueOf(ids.getFirst());
    }

    private String idOf(String name) {
        return computer.run("cert", "list", "--json").items("items").stream()
                .filter(one -> name.equals(one.get("name")))
                .map((Map<String, Object> one) -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }
}
