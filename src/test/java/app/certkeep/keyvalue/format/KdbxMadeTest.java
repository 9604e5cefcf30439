package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linguafranca.pwdb.kdbx.KdbxCreds;
import org.linguafranca.pwdb.kdbx.KdbxHeader;
import org.linguafranca.pwdb.kdbx.KdbxSerializer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/// KDBX files that are made for what they are to show.
class KdbxMadeTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final String BEFORE = "<KeePassFile><Meta>";
    private static final String AFTER =
            "</Meta><Root><Group><Name>Root</Name><Entry><String><Key>Title</Key>"
                    + "<Value>Shop</Value></String><String><Key>Password</Key><Value>a &amp; 三"
                    + "</Value></String></Entry></Group></Root></KeePassFile>";
    private static final Map.Entry<String, String> SHOP = Map.entry("Shop/password", "a & 三");

    /// 32 bytes, the same in hexadecimal, and as the two versions of XML.
    private static final String DIGITS =
            "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static final String FIRST =
            "<?xml version='1.0'?><KeyFile><Meta><Version>1.00</Version></Meta><Key><Data>"
                    + "ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=</Data></Key></KeyFile>";
    private static final String SECOND =
            "<?xml version='1.0'?>\n<KeyFile>\n<Meta><Version>2.0</Version></Meta>\n<Key><Data"
                    + " Hash='%s'>\n00112233 44556677 8899AABB CCDDEEFF\n00112233 44556677 8899AABB"
                    + " CCDDEEFF\n</Data></Key></KeyFile>";

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void files_of_both_formats_are_read_and_their_attachments_left_out(int version)
            throws IOException {
        byte[] file =
                made(
                        version,
                        new KdbxCreds(bytes(PASSWORD)),
                        xml -> xml.write(bytes("<Binaries>" + "QUJD".repeat(9) + "</Binaries>")),
                        version == 3 ? 0 : 4);
        assertThat(read(file, PASSWORD, null)).containsOnly(SHOP);
        refused(file, "another", null, "keyvalue.import.kdbx.closed");
        file[file.length - 40] ^= 1;
        refused(file, PASSWORD, null, "keyvalue.import.kdbx.closed");
    }

    @Test
    void what_unpacks_to_more_than_it_may_is_refused_while_it_is_unpacked() throws IOException {
        KdbxCreds creds = new KdbxCreds(bytes(PASSWORD));
        byte[] attached = made(4, creds, xml -> {}, 257);
        assertThat(attached.length).isLessThan(1 << 20);
        refused(attached, PASSWORD, null, "keyvalue.import.kdbx.large");

        byte[] part = bytes("<Icon>" + " ".repeat(1 << 16) + "</Icon>");
        byte[] text =
                made(
                        3,
                        creds,
                        xml -> {
                            for (int i = 0; i < 1025; i++) {
                                xml.write(part);
                            }
                        },
                        0);
        assertThat(text.length).isLessThan(1 << 20);
        refused(text, PASSWORD, null, "keyvalue.import.kdbx.large");
    }

    @Test
    void key_files_of_every_kind_open_with_the_password_or_alone() throws IOException {
        byte[] raw = HexFormat.of().parseHex(DIGITS);
        for (byte[] key : new byte[][] {raw, bytes(DIGITS), bytes(FIRST), second(raw)}) {
            byte[] both = made(4, creds(PASSWORD, raw), xml -> {}, 0);
            assertThat(read(both, PASSWORD, key)).containsOnly(SHOP);
            refused(both, PASSWORD, null, "keyvalue.import.kdbx.closed");
            refused(both, "", key, "keyvalue.import.kdbx.closed");
        }
        byte[] any = bytes("any file at all");
        byte[] alone = made(3, new KdbxCreds(new ByteArrayInputStream(any)), xml -> {}, 0);
        assertThat(read(alone, "", any)).containsOnly(SHOP);
        refused(alone, "", bytes(SECOND.formatted("00000000")), "keyvalue.import.key-file.damaged");
    }

    private static KdbxCreds creds(String password, byte[] keyFile) {
        return new KdbxCreds(bytes(password), new ByteArrayInputStream(keyFile));
    }

    private static byte[] second(byte[] key) {
        byte[] hash = Kdbx.sha256().digest(key);
        String first = HexFormat.of().withUpperCase().formatHex(hash, 0, 4);
        return bytes(SECOND.formatted(first));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream xml) throws IOException;
    }

    /// @param attachments of 1 MiB each
    private static byte[] made(int version, KdbxCreds creds, Writing meta, int attachments)
            throws IOException {
        KdbxHeader header = new KdbxHeader(version);
        if (version == 4) {
            header.getKdfParameters().putULong("M", 1 << 20);
        }
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < attachments; i++) {
            header.addBinary(zeros);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream xml = KdbxSerializer.createEncryptedOutputStream(creds, header, file)) {
            xml.write(bytes(BEFORE));
            meta.to(xml);
            xml.write(bytes(AFTER));
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(
            byte[] file, String password, byte @Nullable [] keyFile) {
        try (SecretBytes bytes = new SecretBytes(file.clone());
                FileKeys keys =
                        new FileKeys(
                                new Password(password.toCharArray()),
                                keyFile == null ? null : new SecretBytes(keyFile.clone()));
                FileContent content = EntryFormat.KDBX.read(bytes, keys)) {
            return Formats.values(content);
        }
    }

    private static void refused(
            byte[] file, String password, byte @Nullable [] keyFile, String reason) {
        assertThatThrownBy(() -> read(file, password, keyFile))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(reason));
    }
}
