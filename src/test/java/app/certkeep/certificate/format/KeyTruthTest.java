package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every private key of the truth: its public key computed as OpenSSL does, or a clear reason.
class KeyTruthTest {

    /// Fields of the truth that are wrong or missing there, with the reason.
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "keys/jsch/ppkv3_dsa_windows_encrypted.ppk",
                    "pyca reads no DSA keys of 2048 bits");

    private static final String CONTRADICTS_ITSELF =
            "hostile/generated/key/ec-pub-does-not-match.pem";

    @Test
    void every_key_has_the_public_key_that_openssl_computes() {
        List<String> differences = new ArrayList<>();
        List<Map<String, Object>> readable =
                Samples.truth("keys.jsonl").stream()
                        .filter(KeyTruthTest::isReadable)
                        .filter(truth -> !CONTRADICTS_ITSELF.equals(truth.get("file")))
                        .filter(truth -> !OTHERWISE.containsKey((String) truth.get("file")))
                        .toList();
        for (Map<String, Object> truth : readable) {
            List<Item> items = read(truth);
            String wanted = truth.get("alg") + " " + bits(truth) + " " + truth.get("spki_sha256");
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
        Map<String, Reason> reasons = new TreeMap<>();
        for (Map<String, Object> truth : Samples.truth("keys.jsonl")) {
            if (!isReadable(truth)) {
                String file = (String) truth.get("file");
                List<Item> items = read(truth);
                assertThat(Samples.keys(items)).as(file).isEmpty();
                assertThat(items).as(file).hasSize(1);
                Samples.reasons(items).forEach(reason -> reasons.put(file, reason));
            }
        }
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "hostile/generated/dos/pbkdf2-iter-2pow31.pem",
                                Reason.TOO_COSTLY,
                                "hostile/fuzz-keys/aws-lc-pkcs8_corpus-f67d5cb936a708038d4e30af67becce341b47a55",
                                Reason.NOTHING_RECOGNISED,
                                "keys/pyca/asymmetric__DH__dh_key_256.pem",
                                Reason.KEY_ALGORITHM_UNSUPPORTED,
                                "keys/pyca/asymmetric__PKCS8__enc-unknown-kdf.pem",
                                Reason.ENCRYPTION_UNSUPPORTED,
                                "keys/pycryptodome/ECC__ecc_p224_private_enc_aes256_gcm.pem",
                                Reason.ENCRYPTION_UNSUPPORTED));
    }

    @Test
    void an_encrypted_key_stays_locked_without_its_password() {
        int checked = 0;
        for (Map<String, Object> truth : Samples.truth("keys.jsonl")) {
            Object password = truth.get("password");
            if (isReadable(truth) && password != null && !password.equals("")) {
                String file = (String) truth.get("file");
                List<Item> unasked = Samples.read(file);
                assertThat(unasked).as(file).hasSize(1);
                assertThat(Samples.locked(unasked)).as(file).noneMatch(Item.LockedItem::tried);
                assertThat(Samples.locked(unasked)).as(file).hasSize(1);
                List<Item> wrong = Samples.read(file, "wrong", "Password");
                assertThat(Samples.locked(wrong)).as(file).allMatch(Item.LockedItem::tried);
                assertThat(Samples.locked(wrong)).as(file).hasSize(1);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void a_key_under_the_empty_password_opens_at_once() {
        assertThat(Samples.keys(Samples.read("keys/generated/rsa.password-empty.pem"))).hasSize(1);
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
        return Boolean.TRUE.equals(truth.get("ok"));
    }

    private static List<Item> read(Map<String, Object> truth) {
        String file = (String) truth.get("file");
        return truth.get("password") instanceof String password
                ? Samples.read(file, "not this one", password)
                : Samples.read(file);
    }

    /// pyca/cryptography counts the bits of Ed25519 in another way than OpenSSL does.
    private static Object bits(Map<String, Object> truth) {
        return truth.get("alg").equals("ED25519") ? 256 : truth.get("bits");
    }
}
