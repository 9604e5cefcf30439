package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A file says how slowly its key is derived. The most that is tried ends, in the time that is
/// printed; what is beyond is refused without trying.
class EffortTest {

    private static final String SHA1 = "1.2.840.113549.2.7";
    private static final String SHA256 = "1.2.840.113549.2.9";
    private static final String SHA512 = "1.2.840.113549.2.11";

    @Test
    void the_most_rounds_of_each_function_that_are_tried_end_in_time() {
        measured("PBKDF2 SHA-1", pbkdf2(SHA1, 1_300_000), "x");
        measured("PBKDF2 SHA-256", pbkdf2(SHA256, 3_400_000), "x");
        measured("PBKDF2 SHA-512", pbkdf2(SHA512, 920_000), "x");
        measured("scrypt", scrypt(1 << 17, 8, 1), "x");
        measured("scrypt, memory", scrypt(1 << 17, 12, 1), "x");
        measured("PKCS#12 PBE", pkcs12Pbe(2_200_000), "x");
        measured("bcrypt", openSsh(133), "x");
        measured("Argon2", putty(130_000, 2), "x");
        measured("Argon2, little memory", putty(8192, 32), "x");
    }

    @Test
    void what_asks_for_more_is_refused_at_once_and_without_a_password() {
        for (byte[] file :
                List.of(
                        pbkdf2(SHA256, 5_000_001),
                        pbkdf2(SHA256, Integer.MAX_VALUE),
                        scrypt(1 << 21, 8, 1),
                        scrypt(1 << 30, 1 << 20, 1),
                        scrypt(2, 1, Integer.MAX_VALUE),
                        pkcs12Pbe(Integer.MAX_VALUE))) {
            assertThat(Samples.reasons(ItemReader.read(file))).containsExactly(Reason.TOO_COSTLY);
        }
        for (byte[] file :
                List.of(
                        openSsh(100_000),
                        openSsh(Integer.MAX_VALUE),
                        putty(1 << 30, 1),
                        putty(8, 1 << 30))) {
            assertThat(Samples.reasons(Samples.read(file, "x"))).containsExactly(Reason.TOO_COSTLY);
        }
    }

    @Test
    void many_slow_keys_in_one_file_are_given_up_together() {
        byte[] one = pbkdf2(SHA256, 2_000_000);
        byte[] pem = pem("ENCRYPTED PRIVATE KEY", one).getBytes(StandardCharsets.US_ASCII);
        byte[] many = new byte[50 * pem.length];
        for (int i = 0; i < many.length; i++) {
            many[i] = pem[i % pem.length];
        }
        List<Item> items = measured("fifty slow keys", many, "x");
        assertThat(items).hasSize(50);
        assertThat(Samples.reasons(items)).contains(Reason.EFFORT_SPENT);
    }

    private static List<Item> measured(String what, byte[] file, String password) {
        long start = System.nanoTime();
        List<Item> items = Samples.read(file, password);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println("%s: %d ms %s".formatted(what, millis, items.getFirst()));
        assertThat(items.getFirst()).as(what).isInstanceOf(Item.LockedItem.class);
        return items;
    }

    private static byte[] pbkdf2(String prf, int iterations) {
        byte[] derivation =
                DerBytes.sequence(
                        DerBytes.oid("1.2.840.113549.1.5.12"),
                        DerBytes.sequence(
                                octets(new byte[8]),
                                number(iterations),
                                DerBytes.sequence(DerBytes.oid(prf), DerBytes.nul())));
        return pbes2(derivation);
    }

    private static byte[] scrypt(int cost, int blockSize, int parallel) {
        return pbes2(
                DerBytes.sequence(
                        DerBytes.oid("1.3.6.1.4.1.11591.4.11"),
                        DerBytes.sequence(
                                octets(new byte[8]),
                                number(cost),
                                number(blockSize),
                                number(parallel))));
    }

    private static byte[] pbes2(byte[] derivation) {
        byte[] cipher =
                DerBytes.sequence(DerBytes.oid("2.16.840.1.101.3.4.1.42"), octets(new byte[16]));
        return DerBytes.sequence(
                DerBytes.sequence(
                        DerBytes.oid("1.2.840.113549.1.5.13"),
                        DerBytes.sequence(derivation, cipher)),
                octets(new byte[64]));
    }

    private static byte[] pkcs12Pbe(int iterations) {
        return DerBytes.sequence(
                DerBytes.sequence(
                        DerBytes.oid("1.2.840.113549.1.12.1.3"),
                        DerBytes.sequence(octets(new byte[8]), number(iterations))),
                octets(new byte[64]));
    }

    private static byte[] openSsh(int rounds) {
        ByteBuffer key = ByteBuffer.allocate(500);
        key.put("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
        put(key, "aes256-ctr".getBytes(StandardCharsets.US_ASCII));
        put(key, "bcrypt".getBytes(StandardCharsets.US_ASCII));
        key.putInt(4 + 16 + 4).putInt(16).put(new byte[16]).putInt(rounds).putInt(1);
        put(key, new byte[32]);
        put(key, new byte[128]);
        return pem("OPENSSH PRIVATE KEY", Arrays.copyOf(key.array(), key.position()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] putty(int memory, int passes) {
        String file =
                new String(
                        Samples.bytes("keys/generated/ssh-ed25519.v3-enc.ppk"),
                        StandardCharsets.US_ASCII);
        return file.replaceFirst("Memory: 8192", "Memory: " + memory)
                .replaceFirst("Passes: 13", "Passes: " + passes)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(ByteBuffer buffer, byte[] string) {
        buffer.putInt(string.length).put(string);
    }

    private static String pem(String label, byte[] der) {
        String body = java.util.Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static byte[] octets(byte[] value) {
        return DerBytes.element(Tlv.OCTET_STRING, value);
    }

    private static byte[] number(int value) {
        return DerBytes.integer(BigInteger.valueOf(value));
    }
}
