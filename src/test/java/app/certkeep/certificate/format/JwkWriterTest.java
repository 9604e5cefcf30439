package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class JwkWriterTest {
    private final byte[] leaf = Samples.bytes("certs/generated/leaf.der");
    private final byte[] pkcs8 = Samples.bytes("keys/generated/leaf-rsa2048.pkcs8.der");

    @Test
    void an_rsa_key_has_the_numbers_that_java_reads_from_pkcs8() throws Exception {
        RSAPrivateCrtKey expected =
                (RSAPrivateCrtKey)
                        KeyFactory.getInstance("RSA")
                                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));

        String json = text(JwkWriter.key(List.of(leaf), pkcs8).orElseThrow());

        assertThat(json).startsWith("{\"e\":\"AQAB\",\"kty\":\"RSA\",");
        assertThat(number(json, "n")).isEqualTo(expected.getModulus());
        assertThat(number(json, "d")).isEqualTo(expected.getPrivateExponent());
        assertThat(number(json, "p")).isEqualTo(expected.getPrimeP());
        assertThat(number(json, "q")).isEqualTo(expected.getPrimeQ());
        assertThat(number(json, "dp")).isEqualTo(expected.getPrimeExponentP());
        assertThat(number(json, "dq")).isEqualTo(expected.getPrimeExponentQ());
        assertThat(number(json, "qi")).isEqualTo(expected.getCrtCoefficient());
    }

    @Test
    void a_public_key_has_no_private_number() {
        String json = text(JwkWriter.set(List.of(leaf), new byte[0]).orElseThrow());

        assertThat(json).startsWith("{\"keys\":[{").endsWith("}]}\n");
        assertThat(json).doesNotContain("\"d\":", "\"p\":", "\"qi\":");
    }

    @Test
    void the_certificates_stand_in_it_as_der() {
        String json = text(JwkWriter.key(List.of(leaf, leaf), new byte[0]).orElseThrow());

        String der = Base64.getEncoder().encodeToString(leaf);
        assertThat(json).contains("\"x5c\":[\"" + der + "\",\"" + der + "\"]");
    }

    /// The example of RFC 7638, section 3.1, has no certificate: its rule is applied by hand.
    @Test
    void the_id_of_a_key_is_its_thumbprint() {
        String json = text(JwkWriter.key(List.of(leaf), new byte[0]).orElseThrow());

        String canonical = json.substring(0, json.indexOf(",\"kid\"")) + "}";
        byte[] digest = Digests.named("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(value(json, "kid"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static BigInteger number(String json, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(value(json, name)));
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
