package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every private key of the truth: its public key computed as OpenSSL does, or a clear reason.
class KeyTruthTest {

    private static final Set<String> FORMATS =
            Set.of("pkcs8-pem", "pkcs8-der", "pkcs1-pem", "pkcs1-der", "sec1-pem", "dsa-pem");
    private static final String CONTRADICTS_ITSELF =
            "hostile/generated/key/ec-pub-does-not-match.pem";

    @Test
    void every_unencrypted_key_has_the_public_key_that_openssl_computes() {
        List<String> differences = new ArrayList<>();
        List<Map<String, Object>> readable =
                Samples.truth("keys.jsonl").stream()
                        .filter(KeyTruthTest::isReadable)
                        .filter(truth -> !CONTRADICTS_ITSELF.equals(truth.get("file")))
                        .toList();
        for (Map<String, Object> truth : readable) {
            List<Item> items = Samples.read((String) truth.get("file"));
            String wanted =
                    truth.get("alg") + " " + truth.get("bits") + " " + truth.get("spki_sha256");
            List<String> found =
                    Samples.keys(items).stream()
                            .map(
                                    k ->
                                            k.algorithm()
                                                    + " "
                                                    + k.bits().orElse(0)
                                                    + " "
                                                    + k.spkiSha256())
                            .toList();
            if (!found.equals(List.of(wanted))) {
                differences.add(
                        truth.get("file")
                                + ": "
                                + wanted
                                + " but read "
                                + found
                                + Samples.reasons(items));
            }
        }
        System.out.println(
                "private keys equal to the truth: "
                        + (readable.size() - differences.size())
                        + " of "
                        + readable.size());
        assertThat(differences).isEmpty();
        assertThat(readable).hasSizeGreaterThan(15);
    }

    @Test
    void every_other_key_is_refused_and_the_reason_says_why() {
        for (Map<String, Object> truth : Samples.truth("keys.jsonl")) {
            if (isReadable(truth)) {
                continue;
            }
            String file = (String) truth.get("file");
            String format = (String) truth.get("format");
            List<Item> items = Samples.read(file);
            assertThat(Samples.keys(items)).as(file).isEmpty();
            Reason expected = expected(truth, format);
            if (expected != null) {
                assertThat(Samples.reasons(items)).as(file).containsExactly(expected);
            } else {
                assertThat(Samples.reasons(items)).as(file).isNotEmpty();
            }
        }
    }

    @Test
    void a_stored_key_reads_back_as_the_same_key() {
        Stream.of("pkcs1.pem", "pkcs1.der")
                .map("keys/generated/rsa."::concat)
                .forEach(KeyTruthTest::readsBack);
        readsBack("keys/generated/ec-p256.sec1-no-pubkey.pem");
        readsBack("keys/generated/ec-p256.sec1.pem");
        readsBack("keys/generated/dsa2048.traditional.pem");
        readsBack("keys/generated/mldsa65.pkcs8.pem");
        readsBack("keys/pycryptodome/ECC__ecc_p521_private.pem");
    }

    private static void readsBack(String file) {
        ParsedKey key = Samples.keys(Samples.read(file)).getFirst();
        byte[] pkcs8 = key.pkcs8();
        assertThat(DerKind.PKCS8).isEqualTo(kind(pkcs8));
        ParsedKey again = Samples.keys(ItemReader.read(pkcs8)).getFirst();
        assertThat(again.spkiSha256()).as(file).isEqualTo(key.spkiSha256());
        assertThat(Arrays.equals(again.pkcs8(), pkcs8)).as(file).isTrue();
        ParsedKey throughPem =
                Samples.keys(ItemReader.read(PemWriter.privateKey(pkcs8))).getFirst();
        assertThat(throughPem.pairing()).as(file).isEqualTo(key.pairing());
    }

    private static DerKind kind(byte[] der) {
        try {
            return DerKind.of(Tlv.read(der, 0, der.length));
        } catch (RejectedException e) {
            return DerKind.UNKNOWN;
        }
    }

    private static boolean isReadable(Map<String, Object> truth) {
        return Boolean.FALSE.equals(truth.get("encrypted"))
                && Boolean.TRUE.equals(truth.get("ok"))
                && FORMATS.contains((String) truth.get("format"));
    }

    private static @Nullable Reason expected(Map<String, Object> truth, String format) {
        if (format.startsWith("openssh") || format.startsWith("putty") || format.equals("pvk")) {
            return Reason.FORMAT_UNSUPPORTED;
        }
        return Boolean.TRUE.equals(truth.get("encrypted")) ? Reason.KEY_ENCRYPTED : null;
    }
}
