package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.IntegrityException;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class CertificateViewTest {
    @Test
    void what_is_no_certificate_is_told_as_damage() {
        assertThatThrownBy(() -> CertificateView.of(new byte[] {0x30, 0}))
                .isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> CertificateView.parsed(new byte[0]))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void names_are_told_up_to_a_limit_and_the_rest_is_mentioned() {
        byte[] name = DerBytes.element(0x82, "a.example".getBytes(StandardCharsets.US_ASCII));
        byte[][] many = new byte[5_000][];
        Arrays.fill(many, name);

        List<Statement> told = told("2.5.29.17", DerBytes.sequence(many));

        assertThat(told).hasSize(Statements.MOST + 1);
        assertThat(told.getFirst().arguments()).containsExactly("DNS:a.example");
        assertThat(told.getLast().key()).isEqualTo("certificate.says.more");
    }

    @Test
    void a_long_text_is_cut() {
        byte[] text = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        List<Statement> told = told("2.16.840.1.113730.1.13", DerBytes.element(0x16, text));

        assertThat((String) told.getFirst().arguments().getFirst()).hasSize(1_000).endsWith("…");
    }

    @Test
    void an_extension_that_cannot_be_read_says_so() {
        for (ExtensionKind kind :
                List.of(
                        ExtensionKind.KEY_USAGE,
                        ExtensionKind.SUBJECT_ALT_NAME,
                        ExtensionKind.SIGNED_TIMESTAMPS,
                        ExtensionKind.NAME_CONSTRAINTS,
                        ExtensionKind.CERTIFICATE_POLICIES)) {
            Statements to = new Statements();
            kind.tell(octets(new byte[] {0x13, 1, 'x'}), to);
            assertThat(to.all())
                    .as(kind.name())
                    .extracting(Statement::key)
                    .containsExactly("certificate.says.unreadable");
        }
    }

    @Test
    void ranges_of_addresses_are_written_as_people_write_them() {
        byte[] range = {10, 1, 0, 0, (byte) 255, (byte) 255, 0, 0};
        byte[] subtree = DerBytes.sequence(DerBytes.element(0x87, range));

        List<Statement> told =
                told("2.5.29.30", DerBytes.sequence(DerBytes.element(0xa1, subtree)));

        assertThat(told)
                .containsExactly(Statement.of("certificate.says.excluded", "IP:10.1.0.0/16"));
    }

    @Test
    void must_staple_is_told_from_other_features() {
        byte[] features =
                DerBytes.sequence(
                        DerBytes.integer(BigInteger.valueOf(5)),
                        DerBytes.integer(BigInteger.valueOf(17)));

        assertThat(told("1.3.6.1.5.5.7.1.24", features))
                .extracting(Statement::key)
                .containsExactly("certificate.says.must-staple", "certificate.says.feature");
    }

    @Test
    void the_tree_of_a_flood_of_elements_is_cut_and_says_so() {
        byte[] nulls = new byte[4 * 1024 * 1024];
        for (int i = 0; i < nulls.length; i += 2) {
            nulls[i] = Tlv.NULL;
        }
        DerOutline outline = DerOutline.of(DerBytes.sequence(nulls));

        assertThat(outline.complete()).isFalse();
        assertThat(outline.nodes()).hasSize(DerOutline.MOST);
    }

    @Test
    void the_tree_of_what_nests_too_deeply_is_cut_and_says_so() {
        byte[] nested = new byte[0];
        for (int i = 0; i < 500; i++) {
            nested = DerBytes.element(i % 2 == 0 ? Tlv.SEQUENCE : Tlv.OCTET_STRING, nested);
        }
        DerOutline outline = DerOutline.of(nested);

        assertThat(outline.complete()).isFalse();
        assertThat(outline.nodes()).hasSizeLessThan(100);
    }

    @Test
    void strings_that_hold_elements_are_opened_and_values_are_named() {
        DerOutline outline = DerOutline.of(Samples.bytes("certs/generated/leaf.der"));

        assertThat(outline.complete()).isTrue();
        assertThat(outline.nodes())
                .extracting(DerNode::value)
                .contains(
                        "leaf.example.com",
                        "1.2.840.113549.1.1.11 sha256WithRSAEncryption",
                        "2.5.4.3 CN");
        assertThat(outline.nodes().getFirst().length() + outline.nodes().getFirst().header())
                .isEqualTo(Samples.bytes("certs/generated/leaf.der").length);
    }

    private static List<Statement> told(String oid, byte[] value) {
        Statements to = new Statements();
        ExtensionKind.of(oid).orElseThrow().tell(octets(value), to);
        return to.all();
    }

    private static Tlv octets(byte[] value) {
        byte[] element = DerBytes.element(Tlv.OCTET_STRING, value);
        try {
            return Tlv.read(element, 0, element.length);
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }
}
