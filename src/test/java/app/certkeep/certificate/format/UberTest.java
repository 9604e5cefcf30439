package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

/// BouncyCastle's key stores as BouncyCastle writes them.
class UberTest {

    private static final char[] PASSWORD = "lantern".toCharArray();

    @ParameterizedTest
    @ValueSource(strings = {"UBER", "BKS"})
    void what_bouncy_castle_stores_is_read(String type) throws Exception {
        byte[] file = store(type);
        List<Item> items = Samples.read(file, "lantern");
        assertThat(Samples.certificates(items)).hasSize(2);
        assertThat(Samples.keys(items)).hasSize(1);
        assertThat(Samples.reasons(items)).containsExactly(Reason.SECRET_KEY);
        assertThat(Samples.locked(ItemReader.read(file))).isNotEmpty();
        assertThat(Samples.keys(Samples.read(file, "wrong"))).isEmpty();
    }

    private static byte[] store(String type) throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        Certificate leaf =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        Samples.bytes("certs/generated/leaf.der")));
        byte[] key = Samples.bytes("keys/generated/leaf-rsa2048.pkcs8.der");
        KeyStore store = KeyStore.getInstance(type, provider);
        store.load(null, null);
        store.setKeyEntry(
                "key",
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)),
                PASSWORD,
                new Certificate[] {leaf});
        store.setCertificateEntry("trusted", leaf);
        store.setKeyEntry("secret", new SecretKeySpec(new byte[16], "AES"), PASSWORD, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return Arrays.copyOf(out.toByteArray(), out.size());
    }
}
