package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files of the largest size and numbers of the largest size, made to waste time or memory.
class FloodTest {

    private static final int FULL = ItemReader.LONGEST_FILE;

    @Test
    void a_full_file_of_anything_is_answered_within_two_seconds() {
        measured("dashes", filled("-"));
        measured("begin lines", filled("-----BEGIN CERTIFICATE-----\n"));
        measured("blocks", filled("-----BEGIN X-----\nAAAA\n-----END X-----\n"));
        measured("dashes and words", filled("---BEGIN "));
        measured("base64", filled("MIIB"));
        measured("headers", filled("-----BEGIN X-----\n" + "A: b\n".repeat(50)));
        measured("open sequences", filled("0\u0080"));
        measured("empty sequences", filled("0\u0000"));
        measured("zeros", new byte[FULL]);
        measured("noise", noise());
    }

    @Test
    void a_sequence_of_millions_of_elements_costs_no_memory() {
        byte[] content = new byte[FULL - 6];
        for (int i = 0; i + 1 < content.length; i += 2) {
            content[i] = Tlv.NULL;
        }
        measured("elements", DerBytes.sequence(content));
    }

    @Test
    void an_rsa_key_beyond_the_limit_is_refused_quickly() {
        BigInteger n = BigInteger.ONE.shiftLeft(PublicKeyFacts.MOST_RSA_BITS).add(BigInteger.ONE);
        assertThat(Samples.reasons(measured("rsa 16385", rsa(n))))
                .containsExactly(Reason.KEY_TOO_LARGE);
    }

    @Test
    void an_rsa_key_of_the_largest_size_with_wrong_numbers_is_refused_quickly() {
        BigInteger n =
                BigInteger.ONE.shiftLeft(PublicKeyFacts.MOST_RSA_BITS).subtract(BigInteger.ONE);
        assertThat(Samples.reasons(measured("rsa 16384", rsa(n))))
                .containsExactly(Reason.KEY_INCONSISTENT);
    }

    @Test
    void a_dsa_key_with_huge_parameters_is_refused_quickly() {
        BigInteger huge = BigInteger.ONE.shiftLeft(8 * 1024 * 1024).subtract(BigInteger.ONE);
        byte[] number = DerBytes.integer(huge);
        byte[] key =
                DerBytes.sequence(
                        DerBytes.integer(BigInteger.ZERO),
                        number,
                        number,
                        DerBytes.integer(BigInteger.TWO),
                        number,
                        number);
        assertThat(Samples.reasons(measured("dsa", key))).containsExactly(Reason.KEY_TOO_LARGE);
    }

    private static byte[] rsa(BigInteger n) {
        byte[] number = DerBytes.integer(n);
        byte[] small = DerBytes.integer(BigInteger.valueOf(65_537));
        return DerBytes.sequence(
                DerBytes.integer(BigInteger.ZERO),
                number,
                small,
                number,
                number,
                number,
                number,
                number,
                number);
    }

    /// By the time of the processor, which other processes do not lengthen.
    private static List<Item> measured(String what, byte[] file) {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        long start = times.getCurrentThreadCpuTime();
        List<Item> items = ItemReader.read(file);
        long millis = Duration.ofNanos(times.getCurrentThreadCpuTime() - start).toMillis();
        System.out.println("%s: %d items in %d ms".formatted(what, items.size(), millis));
        assertThat(items).isNotEmpty();
        assertThat(Samples.certificates(items)).isEmpty();
        assertThat(millis).as(what).isLessThanOrEqualTo(2_000);
        return items;
    }

    private static byte[] filled(String pattern) {
        byte[] unit = pattern.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = new byte[FULL];
        for (int i = 0; i < file.length; i++) {
            file[i] = unit[i % unit.length];
        }
        return file;
    }

    private static byte[] noise() {
        byte[] file = new byte[FULL];
        new Random(7).nextBytes(file);
        Arrays.fill(file, 0, 1, (byte) 1);
        return file;
    }
}
