package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class PemWriterTest {

    @Test
    void a_certificate_is_written_as_openssl_writes_it() {
        byte[] pem = Samples.bytes("certs/generated/leaf.pem");
        ParsedCertificate leaf = Samples.certificates(ItemReader.read(pem)).getFirst();
        assertThat(PemWriter.certificate(leaf.der())).isEqualTo(pem);
    }

    @Test
    void a_private_key_is_written_as_pkcs8() {
        byte[] pem = Samples.bytes("keys/generated/leaf-rsa2048.pkcs8.pem");
        ParsedKey key = Samples.keys(ItemReader.read(pem)).getFirst();
        assertThat(Arrays.equals(PemWriter.privateKey(key.pkcs8()), pem)).isTrue();
    }

    @Test
    void no_line_is_longer_than_64_columns() {
        String pem = new String(PemWriter.certificate(new byte[480]), StandardCharsets.US_ASCII);
        assertThat(pem.lines()).allMatch(line -> line.length() <= 64);
        assertThat(pem).endsWith("A\n-----END CERTIFICATE-----\n");
    }
}
