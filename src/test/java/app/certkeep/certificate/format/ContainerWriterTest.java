package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.ContainerWriter.Entry;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.List;

/// What is written is read by Java's own key stores and by [ItemReader].
class ContainerWriterTest {

    private static final String WORD = "läntern 日本";

    private final ContainerWriter writer =
            new ContainerWriter(new RandomSource(new SecureRandom()));
    private final byte[] leaf = Samples.bytes("certs/generated/leaf.der");
    private final byte[] key = Samples.bytes("keys/generated/leaf-rsa2048.pkcs8.der");
    private final Entry entry = new Entry("leaf.example.com", leaf, key, List.of());

    @Test
    void pkcs12_and_jks_files_hold_the_key_and_the_certificate() throws Exception {
        check("PKCS12", writer.pkcs12(entry, password("plain"), false), "plain");
        check("PKCS12", writer.pkcs12(entry, password("plain"), true), "plain");
        check("JKS", writer.jks(entry, password(WORD)), WORD);
    }

    /// Java encrypts these in a way of its own, and reads what others wrote as little.
    @Test
    void a_pkcs12_file_that_java_wrote_under_a_password_beyond_ascii_is_read() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        byte[] file = writer.pkcs12(entry, password("plain"), false);
        store.load(new ByteArrayInputStream(file), "plain".toCharArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KeyStore written = KeyStore.getInstance("PKCS12");
        written.load(null, null);
        String alias = store.aliases().nextElement();
        written.setKeyEntry(
                alias,
                store.getKey(alias, "plain".toCharArray()),
                WORD.toCharArray(),
                store.getCertificateChain(alias));
        written.store(out, WORD.toCharArray());

        List<Item> items = Samples.read(out.toByteArray(), WORD);

        assertThat(Samples.keys(items)).hasSize(1);
        assertThat(Samples.certificates(items)).hasSize(1);
        assertThat(Samples.keys(Samples.read(writer.pkcs12(entry, password(WORD), false), WORD)))
                .hasSize(1);
    }

    @Test
    void a_certificate_alone_is_fine_too() throws Exception {
        Entry alone = new Entry("Имя", leaf, new byte[0], List.of());
        for (byte[] file :
                List.of(
                        writer.pkcs12(alone, password(WORD), false),
                        writer.jks(alone, password(WORD)))) {
            List<Item> items = Samples.read(file, WORD);
            assertThat(Samples.certificates(items)).hasSize(1);
            assertThat(items).hasSize(1);
        }
        KeyStore jks = KeyStore.getInstance("JKS");
        jks.load(new ByteArrayInputStream(writer.jks(alone, password(WORD))), WORD.toCharArray());
        assertThat(jks.isCertificateEntry("___")).isTrue();
    }

    @Test
    void a_pkcs7_file_holds_the_certificate() throws Exception {
        byte[] file = writer.pkcs7(List.of(leaf));
        assertThat(Samples.certificates(ItemReader.read(file))).hasSize(1);
        assertThat(Samples.certificates(ItemReader.read(PemWriter.pkcs7(file)))).hasSize(1);
        assertThat(
                        CertificateFactory.getInstance("X.509")
                                .generateCertificates(new ByteArrayInputStream(file)))
                .hasSize(1);
    }

    @Test
    void an_encrypted_key_opens_with_its_password_only() {
        byte[] pem = writer.encryptedKey(key, password(WORD));
        assertThat(Samples.keys(Samples.read(pem, WORD)).getFirst().pkcs8()).isEqualTo(key);
        assertThat(Samples.locked(ItemReader.read(pem))).hasSize(1);
    }

    private void check(String type, byte[] file, String word) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(file), word.toCharArray());
        String alias = store.aliases().nextElement();
        assertThat(alias).isEqualTo("leaf.example.com");
        Key found = store.getKey(alias, word.toCharArray());
        assertThat(found.getEncoded()).isEqualTo(key);
        assertThat(store.getCertificate(alias).getEncoded()).isEqualTo(leaf);
        List<Item> items = Samples.read(file, word);
        assertThat(Samples.keys(items).getFirst().pkcs8()).isEqualTo(key);
        assertThat(Samples.certificates(items).getFirst().der()).isEqualTo(leaf);
    }

    private static Password password(String word) {
        return new Password(word.toCharArray());
    }
}
