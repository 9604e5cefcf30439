package app.certkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.EntryCopy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Files that were changed, cut off or made by somebody who means harm.
@Tag("h2")
class ArchiveDamageTest {
    private static final int PREAMBLE = 50 + 62;
    private static final int FULL_CHUNK = 5 + ArchiveLimits.SEAL + ArchiveLimits.CHUNK;

    private final RandomSource random = new RandomSource(new SecureRandom());
    private final Passwords passwords = new Passwords(PasswordCost.FLOOR, random);
    private final Password password = new Password(Archives.PASSWORD.toCharArray());
    private ArchiveKey key;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        key = ArchiveKey.create(password, passwords, random);
        whole = written(key, 3, 900_000);
    }

    @Test
    void a_whole_file_is_read_to_its_end() throws IOException {
        assertThat(read(whole)).isEqualTo(3);
        assertThat(whole.length).isGreaterThan(PREAMBLE + 2 * FULL_CHUNK);
    }

    @Test
    void the_right_password_opens_it_again() throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(whole));
        try (ArchiveKey again = ArchiveKey.open(in, password, passwords)) {
            assertThat(again.preamble()).isEqualTo(key.preamble());
            assertThat(read(in, again)).isEqualTo(3);
        }
    }

    @Test
    void no_bit_of_the_beginning_can_be_changed() {
        for (int at = 0; at < PREAMBLE; at += at < 18 ? 1 : 11) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed))
                    .as("byte %d", at)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void no_bit_of_a_chunk_can_be_changed() {
        for (int at = PREAMBLE; at < whole.length; at += at < PREAMBLE + 64 ? 1 : 60_013) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertDamaged(changed);
        }
        byte[] changed = whole.clone();
        changed[whole.length - 1] ^= 1;
        assertDamaged(changed);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() {
        for (int length = PREAMBLE; length < whole.length; length += 60_013) {
            assertDamaged(Arrays.copyOf(whole, length));
        }
        assertDamaged(Arrays.copyOf(whole, whole.length - 1));
        assertDamaged(Arrays.copyOf(whole, PREAMBLE + FULL_CHUNK));
        assertDamaged(Arrays.copyOf(whole, PREAMBLE + 2 * FULL_CHUNK));
    }

    @Test
    void nothing_may_follow_the_last_chunk() {
        assertDamaged(Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void chunks_cannot_change_places_or_be_left_out() {
        byte[] swapped = whole.clone();
        System.arraycopy(whole, PREAMBLE, swapped, PREAMBLE + FULL_CHUNK, FULL_CHUNK);
        System.arraycopy(whole, PREAMBLE + FULL_CHUNK, swapped, PREAMBLE, FULL_CHUNK);
        assertDamaged(swapped);

        byte[] without = new byte[whole.length - FULL_CHUNK];
        System.arraycopy(whole, 0, without, 0, PREAMBLE);
        System.arraycopy(
                whole, PREAMBLE + FULL_CHUNK, without, PREAMBLE, without.length - PREAMBLE);
        assertDamaged(without);
    }

    @Test
    void chunks_of_another_file_do_not_open() throws IOException {
        try (ArchiveKey other = ArchiveKey.create(password, passwords, random)) {
            byte[] mixed = written(other, 3, 900_000);
            System.arraycopy(whole, PREAMBLE, mixed, PREAMBLE, FULL_CHUNK);
            assertThatThrownBy(() -> read(inputOf(mixed), other))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_file_of_something_else_is_named_so() {
        assertKey(
                "archive.foreign",
                () -> open("-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.US_ASCII)));
        assertKey("archive.foreign", () -> open(new byte[0]));
        assertKey("archive.foreign", () -> open(new byte[500]));
        assertKey("archive.damaged", () -> open(Arrays.copyOf(whole, 20)));
        assertKey("archive.damaged", () -> open(Arrays.copyOf(whole, PREAMBLE - 1)));
        byte[] newer = whole.clone();
        newer[8] = 2;
        assertKey("archive.newer", () -> open(newer));
    }

    @Test
    void a_file_that_asks_for_more_memory_or_time_than_is_bearable_is_refused_at_once() {
        byte[] memory = whole.clone();
        ByteBuffer.wrap(memory).putInt(10, Integer.MAX_VALUE);
        assertKey("archive.damaged", () -> open(memory));
        byte[] weak = whole.clone();
        ByteBuffer.wrap(weak).putInt(10, 8);
        assertKey("archive.damaged", () -> open(weak));
        byte[] passes = whole.clone();
        ByteBuffer.wrap(passes).putInt(14, 1_000_000);
        assertKey("archive.damaged", () -> open(passes));
        assertThat(passwords.worked()).isEqualTo(1);
    }

    @Test
    void a_length_that_no_field_has_is_refused_without_room_for_it() throws IOException {
        byte[] items = {ItemOutput.ENTRY, 0x7F, 0x7F, 0x7F, 0x7F};
        assertDamaged(sealed(items));
    }

    @Test
    void an_unknown_kind_and_a_missing_end_are_refused() throws IOException {
        for (byte[] items : new byte[][] {{9}, {}, {0, 0}}) {
            assertDamaged(sealed(items));
        }
    }

    private byte[] sealed(byte[] items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        key.writeTo(out);
        try (SealedOutput sealed = new SealedOutput(out, key)) {
            sealed.write(items);
            sealed.finish();
        }
        return out.toByteArray();
    }

    private static byte[] written(ArchiveKey key, int entries, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        key.writeTo(out);
        try (SealedOutput sealed = new SealedOutput(out, key)) {
            ItemOutput items = new ItemOutput(sealed);
            for (int i = 0; i < entries; i++) {
                try (EntryCopy copy = new EntryCopy("k" + i, new SecretBytes(new byte[bytes]))) {
                    items.write(copy);
                }
            }
            items.end();
            sealed.finish();
        }
        return out.toByteArray();
    }

    private void open(byte[] file) {
        try (ArchiveKey opened =
                ArchiveKey.open(
                        new DataInputStream(new ByteArrayInputStream(file)), password, passwords)) {
            assertThat(opened).isNull();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int read(byte[] file) throws IOException {
        return read(inputOf(file), key);
    }

    private static DataInputStream inputOf(byte[] file) {
        return new DataInputStream(
                new ByteArrayInputStream(file, PREAMBLE, Math.max(0, file.length - PREAMBLE)));
    }

    private static int read(DataInputStream in, ArchiveKey key) throws IOException {
        int count = 0;
        try (OpenedInput clear = new OpenedInput(in, key)) {
            ItemInput items = new ItemInput(clear);
            Optional<ArchivedItem> next = items.next();
            while (next.isPresent()) {
                next.get().close();
                count++;
                next = items.next();
            }
        }
        return count;
    }

    private void assertDamaged(byte[] file) {
        assertKey(
                "archive.damaged",
                () -> {
                    try {
                        read(file);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void assertKey(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> ((CertkeepException) e).messageKey())
                .isEqualTo(key);
    }
}
