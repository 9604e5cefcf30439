package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ParsedKeyTest {

    @Test
    void a_closed_key_gives_nothing_away() {
        ParsedKey key = rsa();
        key.close();
        assertThatIllegalStateException().isThrownBy(key::pkcs8);
        assertThat(key.spkiSha256()).hasSize(64);
    }

    @Test
    void a_key_speaks_of_its_public_half_only() {
        ParsedKey key = rsa();
        assertThat(key).hasToString("ParsedKey[RSA, public key " + key.spkiSha256() + "]");
    }

    @Test
    void an_rsa_key_with_one_changed_octet_is_refused_or_has_the_same_numbers() {
        byte[] der = Samples.bytes("keys/generated/rsa.pkcs1.der");
        String wanted = rsa().pairing();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 30; i < der.length / 2; i += 7) {
            byte[] changed = der.clone();
            changed[i] ^= 1;
            List<Item> items = ItemReader.read(changed);
            Samples.keys(items).forEach(key -> assertThat(key.pairing()).isEqualTo(wanted));
            reasons.addAll(Samples.reasons(items));
        }
        assertThat(reasons).hasSizeGreaterThan(50).contains(Reason.KEY_INCONSISTENT);
    }

    @Test
    void curve_parameters_that_are_spelled_out_are_taken_only_if_the_curve_is_published() {
        var curve = ECNamedCurveTable.getByName("prime256v1");
        byte[] scalar = new byte[32];
        scalar[31] = 7;
        byte[] spelledOut = encoded(curve);
        ParsedKey key = Samples.keys(ItemReader.read(sec1(scalar, spelledOut))).getFirst();
        ParsedKey named =
                Samples.keys(ItemReader.read(sec1(scalar, DerBytes.oid("1.2.840.10045.3.1.7"))))
                        .getFirst();
        assertThat(key.spkiSha256()).isEqualTo(named.spkiSha256());
        byte[] forged = spelledOut.clone();
        forged[forged.length - 40] ^= 1;
        assertThat(Samples.reasons(ItemReader.read(sec1(scalar, forged))))
                .containsExactly(Reason.CURVE_UNSUPPORTED);
    }

    @Test
    void every_published_curve_computes_its_public_point_in_time() {
        List<String> slow = new ArrayList<>();
        Map<String, Long> millis = new TreeMap<>();
        for (Object name : Collections.list(ECNamedCurveTable.getNames())) {
            ASN1ObjectIdentifier oid = ECNamedCurveTable.getOID((String) name);
            int octets = (ECNamedCurveTable.getByOID(oid).getN().bitLength() + 7) / 8;
            byte[] scalar = new byte[octets];
            Arrays.fill(scalar, 1, octets, (byte) 0x5a);
            // Not how long others had the processor meanwhile.
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<Item> items = ItemReader.read(sec1(scalar, DerBytes.oid(oid.getId())));
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            millis.put((String) name, spent / 1_000_000);
            assertThat(Samples.keys(items)).as((String) name).hasSize(1);
        }
        millis.forEach((name, time) -> slow.addAll(time > 2_000 ? List.of(name) : List.of()));
        assertThat(slow).isEmpty();
    }

    private static byte[] encoded(X9ECParameters curve) {
        try {
            return curve.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sec1(byte[] scalar, byte[] parameters) {
        return DerBytes.sequence(
                DerBytes.integer(BigInteger.ONE),
                DerBytes.element(Tlv.OCTET_STRING, scalar),
                DerBytes.element(0xa0, parameters));
    }

    private static ParsedKey rsa() {
        return Samples.keys(Samples.read("keys/generated/rsa.pkcs1.pem")).getFirst();
    }
}
