package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/// `shop.kdbx` was made with pykeepass: Argon2, ChaCha20 within, one entry with an earlier version
/// and one in the recycle bin, whose values stand among the others.
class KdbxFormatTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final byte[] MEMORY = {'M', 8, 0, 0, 0};
    private static final byte[] LANES = {'P', 4, 0, 0, 0};
    private static final byte[] PASSES = {'I', 8, 0, 0, 0};

    @Test
    void a_database_of_KeePass_is_read_with_its_password() throws IOException {
        try (FileContent content = read(shop(), PASSWORD)) {
            assertThat(Formats.values(content))
                    .containsOnly(
                            Map.entry("Web/Shop/user", "ada"),
                            Map.entry("Web/Shop/password", "s3cret – 三"),
                            Map.entry("Web/Shop/url", "https://shop.example"),
                            Map.entry("Web/Shop/pin", "1234"),
                            Map.entry("Top/password", "second & <last>"));
            assertThat(content.unreadable()).isEmpty();
            assertThat(content.entries()).extracting(FileEntry::line).containsOnly(0);
            assertThat(content.entries())
                    .filteredOn(entry -> entry.name().equals("Web/Shop/password"))
                    .extracting(FileEntry::notes)
                    .containsExactly("renewed by Ada");
        }
    }

    @Test
    void without_its_password_it_does_not_open() throws IOException {
        byte[] file = shop();
        refused(file, "another", "keyvalue.import.kdbx.closed");
        assertThatThrownBy(() -> EntryFormat.KDBX.read(new SecretBytes(file.clone())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_damaged_or_cut_off_does_not_open() throws IOException {
        byte[] file = shop();
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut, PASSWORD)).isInstanceOf(InvalidInputException.class);
        }
        byte[] changed = file.clone();
        changed[changed.length - 60] ^= 1;
        assertThatThrownBy(() -> read(changed, PASSWORD)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_file_that_asks_for_too_much_or_has_another_version_is_refused_before_it_is_computed()
            throws IOException {
        byte[] large = shop();
        number(large, MEMORY, 1L << 40);
        refused(large, PASSWORD, "keyvalue.import.kdbx.effort");
        byte[] negative = shop();
        number(negative, MEMORY, -1);
        refused(negative, PASSWORD, "keyvalue.import.kdbx.effort");
        byte[] wide = shop();
        ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).putInt(at(wide, LANES), 1 << 30);
        refused(wide, PASSWORD, "keyvalue.import.kdbx.effort");
        byte[] slow = shop();
        number(slow, PASSES, Long.MAX_VALUE);
        refused(slow, PASSWORD, "keyvalue.import.kdbx.effort");
        byte[] third = shop();
        third[10] = 2;
        refused(third, PASSWORD, "keyvalue.import.kdbx.version");
        byte[] longer = shop();
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(13, Integer.MAX_VALUE);
        refused(longer, PASSWORD, "keyvalue.import.kdbx.damaged");
    }

    private static void refused(byte[] file, String password, String reason) {
        assertThatThrownBy(() -> read(file, password))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(reason));
    }

    /// Puts a number behind a name.
    private static void number(byte[] file, byte[] name, long value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(at(file, name), value);
    }

    private static int at(byte[] file, byte[] name) {
        int at = 0;
        while (!Arrays.equals(file, at, at + name.length, name, 0, name.length)) {
            at++;
        }
        return at + name.length;
    }

    private static FileContent read(byte[] file, String password) {
        try (SecretBytes bytes = new SecretBytes(file.clone());
                Password typed = new Password(password.toCharArray())) {
            return EntryFormat.KDBX.read(bytes, new FileKeys(typed, null));
        }
    }

    static byte[] shop() throws IOException {
        try (InputStream in = KdbxFormatTest.class.getResourceAsStream("shop.kdbx")) {
            return in.readAllBytes();
        }
    }
}
