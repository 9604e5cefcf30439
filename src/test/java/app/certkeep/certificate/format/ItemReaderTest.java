package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Item.RejectedItem;
import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class ItemReaderTest {

    private static final String LEAF = "certs/generated/leaf.pem";

    @Test
    void every_dress_that_a_certificate_comes_in_holds_the_same_certificate() {
        String wanted = Samples.certificates(Samples.read(LEAF)).getFirst().sha256();
        for (String name :
                List.of(
                        "leaf.der",
                        "leaf-der-named.pem",
                        "leaf-crlf.pem",
                        "leaf-cr-only.pem",
                        "leaf-utf8-bom.pem",
                        "leaf-utf16le-bom.pem",
                        "leaf-text-prefix.pem",
                        "leaf-bag-attributes.pem",
                        "leaf-trailing-garbage.pem",
                        "leaf-one-line-body.pem",
                        "leaf-trusted-label.pem",
                        "leaf-base64-only.txt",
                        "leaf-in-mail.txt")) {
            List<Item> items = Samples.read("certs/generated/" + name);
            assertThat(items).as(name).hasSize(1);
            assertThat(Samples.certificates(items).getFirst().sha256()).as(name).isEqualTo(wanted);
        }
    }

    @Test
    void utf_16_without_a_mark_and_quoted_and_escaped_blocks_are_read() {
        String pem = new String(Samples.bytes(LEAF), StandardCharsets.US_ASCII);
        List<byte[]> forms =
                List.of(
                        pem.getBytes(StandardCharsets.UTF_16LE),
                        pem.getBytes(StandardCharsets.UTF_16BE),
                        pem.getBytes(StandardCharsets.UTF_16),
                        ascii(pem.replaceAll("(?m)^", "> ")),
                        ascii("{\"pem\": \"" + pem.replace("\n", "\\n") + "\"}"),
                        ascii(pem.replace("-----", "---")),
                        ascii(pem.replace("\n", "  \t\n")),
                        ascii(pem.replace("CERTIFICATE", "X509 CERTIFICATE")));
        for (byte[] form : forms) {
            assertThat(Samples.certificates(ItemReader.read(form))).hasSize(1);
        }
    }

    @Test
    void the_number_of_certificates_is_what_the_samples_say() {
        for (Map<String, Object> truth : Samples.truth("generated-meta.jsonl")) {
            String file = (String) truth.get("file");
            if (truth.get("count") instanceof Integer count) {
                assertThat(Samples.certificates(Samples.read(file))).as(file).hasSize(count);
            }
        }
    }

    @Test
    void a_bad_block_between_good_ones_costs_only_itself() {
        List<Item> items = Samples.read("certs/generated/good-bad-good.pem");
        assertThat(items).extracting(Item::index).containsExactly(0, 1, 2);
        assertThat(Samples.certificates(items)).hasSize(2);
        assertThat(items.get(1))
                .isEqualTo(
                        new RejectedItem(
                                1,
                                Rejection.of(Reason.LABELS_DIFFER, "CERTIFIC*TE", "CERTIFICATE")));
    }

    @Test
    void a_request_beside_a_certificate_and_a_key_is_named() {
        List<Item> items = Samples.read("containers/generated/mixed-cert-key-csr.pem");
        assertThat(Samples.certificates(items)).hasSize(1);
        assertThat(Samples.keys(items)).hasSize(1);
        assertThat(Samples.reasons(items)).containsExactly(Reason.CERTIFICATE_REQUEST);
    }

    @Test
    void curve_parameters_before_their_key_are_silently_fine_and_alone_are_named() {
        byte[] both = Samples.bytes("keys/generated/ec-p256.sec1-with-params-block.pem");
        List<Item> items = ItemReader.read(both);
        assertThat(items).hasSize(1);
        assertThat(Samples.keys(items)).hasSize(1);
        String text = new String(both, StandardCharsets.US_ASCII);
        String end = "-----END EC PARAMETERS-----\n";
        String alone = text.substring(0, text.indexOf(end) + end.length());
        assertThat(Samples.reasons(ItemReader.read(ascii(alone))))
                .containsExactly(Reason.PARAMETERS_ONLY);
    }

    @Test
    void what_is_not_read_is_named() {
        Map<String, Reason> expected =
                Map.ofEntries(
                        Map.entry(
                                "keys/pyca/asymmetric__DH__dh_key_256.pem",
                                Reason.KEY_ALGORITHM_UNSUPPORTED),
                        Map.entry("hostile/generated/key/public-only.pem", Reason.PUBLIC_KEY),
                        Map.entry(
                                "hostile/generated/key/ec-pub-does-not-match.pem",
                                Reason.KEY_INCONSISTENT),
                        Map.entry("hostile/generated/raw/empty.pem", Reason.EMPTY_FILE),
                        Map.entry("hostile/generated/raw/zip-renamed.pem", Reason.ARCHIVE),
                        Map.entry("hostile/generated/raw/html-page.crt", Reason.NOTHING_RECOGNISED),
                        Map.entry("hostile/generated/raw/noise.der", Reason.NOTHING_RECOGNISED),
                        Map.entry("hostile/generated/raw/truncated-0050.der", Reason.TRUNCATED),
                        Map.entry(
                                "hostile/generated/raw/truncated-body.pem",
                                Reason.BLOCK_NOT_CLOSED),
                        Map.entry(
                                "hostile/generated/raw/mismatched-labels.pem",
                                Reason.LABELS_DIFFER),
                        Map.entry(
                                "hostile/generated/raw/label-cert-body-key.pem",
                                Reason.LABEL_DOES_NOT_FIT),
                        Map.entry(
                                "hostile/generated/raw/nesting-1000.der", Reason.NESTED_TOO_DEEPLY),
                        Map.entry("hostile/generated/cert/date-feb-30.pem", Reason.DATE_IMPOSSIBLE),
                        Map.entry(
                                "hostile/generated/cert/date-utc-no-seconds.pem",
                                Reason.DATE_IMPOSSIBLE),
                        Map.entry(
                                "hostile/generated/cert/cn-invalid-utf8.pem",
                                Reason.NAME_UNREADABLE),
                        Map.entry(
                                "hostile/not-importable/mbedtls__server1.req.commas.sha256",
                                Reason.CERTIFICATE_REQUEST),
                        Map.entry(
                                "hostile/not-importable/openssl__dsa1024.pem",
                                Reason.PARAMETERS_ONLY),
                        Map.entry(
                                "hostile/not-importable/rustls__client.spki.pem",
                                Reason.PUBLIC_KEY),
                        Map.entry(
                                "hostile/not-importable/sshj__CA_ed25519.pem.pub",
                                Reason.SSH_PUBLIC_KEY));
        expected.forEach(
                (file, reason) ->
                        assertThat(Samples.reasons(Samples.read(file)))
                                .as(file)
                                .containsExactly(reason));
    }

    @Test
    void a_file_beyond_the_limit_is_refused_unread() {
        assertThat(ItemReader.read(new byte[ItemReader.LONGEST_FILE + 1]))
                .containsExactly(new RejectedItem(0, Rejection.of(Reason.FILE_TOO_LARGE, 32)));
    }

    @Test
    void white_space_alone_counts_as_empty() {
        assertThat(Samples.reasons(ItemReader.read(ascii(" \r\n\t"))))
                .containsExactly(Reason.EMPTY_FILE);
    }

    @Test
    void octets_after_a_der_certificate_are_reported_but_line_ends_are_not() {
        byte[] der = Samples.bytes("certs/generated/leaf.der");
        byte[] padded = Arrays.copyOf(der, der.length + 3);
        assertThat(ItemReader.read(padded)).hasSize(1);
        padded[der.length + 1] = 'x';
        assertThat(Samples.certificates(ItemReader.read(padded))).hasSize(1);
        assertThat(Samples.reasons(ItemReader.read(padded))).containsExactly(Reason.TRAILING_DATA);
    }

    @Test
    void labels_in_reasons_are_safe_to_show() {
        RejectedItem item =
                (RejectedItem)
                        ItemReader.read(
                                        ascii(
                                                "-----BEGIN A\u007fB-----\n"
                                                        + "AAAA\n"
                                                        + "-----END A\u007fB-----"))
                                .getFirst();
        assertThat(item.rejection().arguments()).containsExactly("A‹U+007F›B");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
