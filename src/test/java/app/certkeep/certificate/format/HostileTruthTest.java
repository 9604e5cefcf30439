package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files made to hurt: nothing but items comes back, and soon.
class HostileTruthTest {

    /// Mutations of each sample.
    private static final int ROUNDS = 24;

    private static final long LONGEST_MILLIS = 2_000;

    @Test
    void what_must_not_be_stored_is_refused_with_a_reason() {
        int checked = 0;
        for (Map<String, Object> truth : Samples.truth("hostile.jsonl")) {
            String file = (String) truth.get("file");
            String expectation = (String) truth.get("expectation");
            List<Item> items =
                    truth.get("password") instanceof String password
                            ? Samples.read(file, password)
                            : Samples.read(file);
            assertThat(items).as(file).isNotEmpty();
            boolean mayBeStored = expectation.contains("imported");
            if (!mayBeStored) {
                assertThat(Samples.certificates(items)).as(file).isEmpty();
                assertThat(Samples.keys(items)).as(file).isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    /// The fields of the hostile certificates that are read are checked by
    /// [CertificateTruthTest]; here it is time that counts.
    @Test
    void no_sample_takes_longer_than_two_seconds() {
        Map<String, Long> millis = new TreeMap<>();
        for (Map<String, Object> truth : Samples.truth("files.jsonl")) {
            String file = (String) truth.get("file");
            byte[] bytes = Samples.bytes(file);
            long start = processorTime();
            List<Item> items = ItemReader.read(bytes);
            Samples.certificates(items).forEach(HostileTruthTest::touch);
            millis.put(file, Duration.ofNanos(processorTime() - start).toMillis());
        }
        report("samples", millis);
        assertThat(millis.values()).allMatch(time -> time <= LONGEST_MILLIS);
    }

    /// Each sample cut short and with octets changed, from a fixed seed.
    @Test
    void no_mutation_of_a_sample_escapes_or_takes_longer_than_two_seconds() {
        Random random = new Random(20_260_101);
        Map<String, Long> millis = new TreeMap<>();
        Map<String, String> passwords = passwords();
        List<String> files =
                Stream.of("files.jsonl", "made.jsonl")
                        .flatMap(name -> Samples.truth(name).stream())
                        .map(truth -> (String) truth.get("file"))
                        .toList();
        for (String file : files) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] mutated = mutated(Samples.bytes(file), random, round);
                long start = processorTime();
                List<Item> items =
                        passwords.containsKey(file)
                                ? Samples.read(mutated, passwords.get(file))
                                : ItemReader.read(mutated);
                Samples.certificates(items).forEach(HostileTruthTest::touch);
                long took = Duration.ofNanos(processorTime() - start).toMillis();
                millis.merge(file, took, Math::max);
                assertThat(items).isNotEmpty();
            }
        }
        report("mutations, the longest of each sample", millis);
        assertThat(millis.values()).allMatch(time -> time <= LONGEST_MILLIS);
    }

    private static Map<String, String> passwords() {
        Map<String, String> passwords = new TreeMap<>();
        Stream.of("containers.jsonl", "keys.jsonl", "hostile.jsonl", "made.jsonl")
                .flatMap(name -> Samples.truth(name).stream())
                .filter(truth -> truth.get("password") != null)
                .forEach(t -> passwords.put((String) t.get("file"), (String) t.get("password")));
        return passwords;
    }

    static void touch(ParsedCertificate certificate) {
        assertThat(VisibleText.of(certificate.displayName())).isNotBlank();
        assertThat(certificate.toString() + certificate.subject() + certificate.issuer())
                .isNotNull();
        assertThat(certificate.serial()).isNotBlank();
        assertThat(certificate.pairing()).hasSize(64);
    }

    private static byte[] mutated(byte[] bytes, Random random, int round) {
        if (bytes.length < 2) {
            return bytes;
        }
        if (round % 8 == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] changed = bytes.clone();
        for (int i = 0; i <= round % 4; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /// Of this thread: what else the machine does is no fault of the reader.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, Map<String, Long> millis) {
        var slowest = millis.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.println(
                "reading %d %s: slowest %d ms (%s), together %d ms"
                        .formatted(
                                millis.size(),
                                what,
                                slowest.getValue(),
                                slowest.getKey(),
                                millis.values().stream().mapToLong(Long::longValue).sum()));
    }
}
