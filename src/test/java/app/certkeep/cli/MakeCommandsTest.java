package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.making.OpenSsl;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MakeCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();
    @RegisterExtension private final OpenSsl openSsl = new OpenSsl();

    @BeforeEach
    void signUp() {
        computer.signUp("ada");
    }

    @Test
    void a_self_signed_certificate_is_made_and_shown_as_any_other() {
        Computer.Result made =
                computer.run(
                        "make",
                        "self-signed",
                        "--subject",
                        "localhost",
                        "--san",
                        "127.0.0.1",
                        "--type",
                        "ed25519",
                        "--days",
                        "30",
                        "--json");

        assertThat(made.code()).isZero();
        assertThat(made.json())
                .containsEntry("subject", "CN=localhost")
                .containsEntry("subjectAltNames", List.of("DNS:localhost", "IP:127.0.0.1"))
                .containsEntry("keyAlgorithm", "ED25519")
                .containsEntry("hasKey", true)
                .containsEntry("active", false);
        assertThat(computer.run("cert", "list", "--json").items("items"))
                .containsExactly(made.json());
        assertThat(computer.run("activity", "list").out()).contains("certificate_make");
    }

    @Test
    void a_request_goes_out_is_signed_and_comes_back_to_its_key() throws IOException {
        Path csr = computer.root().resolve("site.csr");
        Path pem = computer.root().resolve("site.pem");
        Computer.Result request =
                computer.run(
                        "make",
                        "request",
                        "--subject",
                        "CN=shop.example,O=Shop",
                        "--out",
                        csr.toString(),
                        "--json");
        assertThat(request.code()).isZero();
        assertThat(request.text("request")).isEqualTo(Files.readString(csr));
        assertThat(openSsl.run("req", "-verify", "-noout", "-in", csr.toString()).code()).isZero();
        assertThat(computer.run("make", "waiting").out()).contains("shop.example", "made");

        computer.signUp("ben");
        String root = authority();
        Computer.Result signed =
                computer.run("make", "sign", "--ca", root, csr.toString(), "--json");
        assertThat(signed.code()).isZero();
        computer.run("cert", "export", signed.text("id"), "--out", pem.toString());

        computer.logIn("ada");
        assertThat(computer.run("cert", "import", pem.toString(), "--json").json())
                .containsEntry("imported", 1)
                .containsEntry("paired", 1);
        assertThat(computer.run("make", "waiting", "--json").items("items")).isEmpty();
    }

    @Test
    void a_request_comes_from_standard_input_too() {
        String root = authority();
        String csr = computer.run("make", "request", "--subject", "shop.example").out();

        Computer.Result signed =
                computer.runWith(csr, "make", "sign", "--ca", root, "-", "--days", "20", "--json");

        assertThat(csr).startsWith("-----BEGIN CERTIFICATE REQUEST-----\n");
        assertThat(signed.json()).containsEntry("issuer", "CN=Root").containsEntry("hasKey", true);
    }

    @Test
    void a_key_waits_is_used_and_may_be_forgotten() {
        Computer.Result key =
                computer.run("make", "key", "--type", "rsa-2048", "--name", "mail", "--json");
        assertThat(key.json())
                .containsEntry("name", "mail")
                .containsEntry("keySize", 2048)
                .containsEntry("request", null);
        assertThat(key.text("publicKey")).startsWith("-----BEGIN PUBLIC KEY-----");
        String id = key.text("id");

        assertThat(
                        computer.run(
                                        "make",
                                        "request",
                                        "--subject",
                                        "mail.example",
                                        "--key",
                                        id.substring(0, 8))
                                .code())
                .isZero();
        assertThat(computer.run("make", "waiting", "--json").items("items")).hasSize(1);
        assertThat(computer.run("make", "forget", id, "--json").json())
                .containsEntry("deleted", id);
        assertThat(computer.run("make", "forget", id).code()).isEqualTo(4);
        assertThat(computer.run("make", "waiting").words()).contains("No key waits");
    }

    @Test
    void a_certificate_is_renewed_revoked_and_listed() {
        String root = authority();
        String request =
                computer.run("make", "request", "--subject", "shop.example", "--json").text("id");
        String site =
                computer.run("make", "sign", "--ca", root, "--request", request, "--json")
                        .text("id");

        Computer.Result renewed =
                computer.run("make", "renew", site, "--new-key", "ec-p384", "--json");
        assertThat(renewed.json())
                .containsEntry("subject", "CN=shop.example")
                .containsEntry("keySize", 384)
                .containsEntry("hasKey", true);

        Computer.Result revoked =
                computer.run("make", "revoke", site, "--reason", "superseded", "--json");
        assertThat(revoked.json())
                .containsEntry("id", site)
                .containsEntry("ca", root)
                .containsEntry("reason", "superseded");
        assertThat(computer.run("make", "revoke", site).code()).isEqualTo(6);

        Path crl = computer.root().resolve("root.crl");
        Computer.Result list =
                computer.run("make", "crl", "--ca", root, "--out", crl.toString(), "--json");
        assertThat(list.json())
                .containsEntry("number", 1)
                .containsEntry("entries", 1)
                .containsEntry("format", "pem");
        String trusted =
                openSsl.file(
                        "root.pem", computer.run("cert", "export", root, "--out", "-").bytes());
        assertThat(
                        openSsl.run(
                                        "crl",
                                        "-in",
                                        crl.toString(),
                                        "-CAfile",
                                        trusted,
                                        "-noout",
                                        "-crlnumber")
                                .text())
                .contains("verify OK", "0x01");
        assertThat(
                        computer.run("make", "crl", "--ca", root, "--format", "der", "--out", "-")
                                .bytes())
                .startsWith(0x30);
        assertThat(computer.run("make", "revoked", "--ca", root, "--json").items("items"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one)
                                        .containsEntry("name", "shop.example")
                                        .containsEntry("reason", "superseded"));
    }

    @Test
    void what_cannot_be_made_says_why_and_ends_with_its_exit_code() throws IOException {
        String root = authority();
        Path file = Files.writeString(computer.root().resolve("no.csr"), "no request");

        Computer.Result unreadable = computer.run("make", "sign", "--ca", root, "" + file);
        assertThat(unreadable.code()).isEqualTo(3);
        assertThat(unreadable.words()).contains("This is no certificate request");
        assertThat(computer.run("make", "sign", "--ca", root, "nowhere.csr").code()).isEqualTo(3);
        assertThat(computer.run("make", "sign", "--ca", root).code()).isEqualTo(2);
        assertThat(computer.run("make", "sign", "--ca", "00000000", "" + file).code()).isEqualTo(4);
        assertThat(computer.run("make", "request").code()).isEqualTo(2);
        assertThat(computer.run("make", "key", "--type", "rsa-512").code()).isEqualTo(2);
        assertThat(computer.run("make", "self-signed", "--subject", "Ada Byron").words())
                .contains("host name or address");
        computer.run("logout");
        assertThat(computer.run("make", "key").code()).isEqualTo(5);
    }

    private String authority() {
        return computer.run(
                        "make",
                        "self-signed",
                        "--subject",
                        "Root",
                        "--template",
                        "ca",
                        "--days",
                        "3650",
                        "--json")
                .text("id");
    }
}
