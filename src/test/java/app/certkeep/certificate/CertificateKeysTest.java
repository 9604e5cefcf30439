package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

@Tag("h2")
class CertificateKeysTest {
    private static final int PIECE = 12;

    /// Where the secret part of an RSA key of 2,048 bits begins; the modulus before it is public.
    private static final int AFTER_MODULUS = 300;

    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void an_export_with_key_is_certificate_and_key_and_can_be_imported_again() {
        UserSession ada = store.signUp("ada");
        UUID leaf = importInto(ada, SampleFiles.LEAF, SampleFiles.LEAF_KEY_PKCS1);

        try (SecretBytes pem = ada.certificates().export(leaf, ExportFormat.PEM, true)) {
            assertThat(text(pem)).isEqualTo(text(SampleFiles.LEAF) + text(SampleFiles.LEAF_KEY));
            ImportReport again = store.signUp("ben").certificates().importText(pem.bytes());
            assertThat(again.paired()).isEqualTo(1);
        }
    }

    @Test
    void an_export_without_key_holds_none() {
        UserSession ada = store.signUp("ada");
        UUID leaf = importInto(ada, SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        try (SecretBytes pem = ada.certificates().export(leaf, ExportFormat.PEM, false);
                SecretBytes der = ada.certificates().export(leaf, ExportFormat.DER, false)) {
            assertThat(text(pem)).isEqualTo(text(SampleFiles.LEAF));
            assertThat(der.bytes()).isEqualTo(SampleFiles.bytes(SampleFiles.LEAF_DER));
        }
    }

    @Test
    void der_with_key_and_a_key_that_is_not_there_are_refused() {
        UserSession ada = store.signUp("ada");
        UUID leaf = importInto(ada, SampleFiles.LEAF);

        assertThatThrownBy(() -> ada.certificates().export(leaf, ExportFormat.DER, true))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ada.certificates().export(leaf, ExportFormat.PEM, true))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void no_part_of_a_key_stands_in_clear_in_any_file() {
        UserSession ada = store.signUp("ada");
        importInto(ada, SampleFiles.LEAF, SampleFiles.LEAF_KEY, SampleFiles.EC, SampleFiles.EC_KEY);
        importInto(ada, SampleFiles.ED25519_KEY, SampleFiles.ROOT);
        store.reopen();

        List<byte[]> files = store.contents();
        assertThat(files)
                .anyMatch(
                        file ->
                                contains(
                                        file, "leaf.example.com".getBytes(StandardCharsets.UTF_8)));
        assertInNone(files, SampleFiles.LEAF_KEY, AFTER_MODULUS, 1100);
        assertInNone(files, SampleFiles.EC_KEY, 36, 68);
        assertInNone(files, SampleFiles.ED25519_KEY, 16, 48);
    }

    /// Neither the key's bytes nor their Base64 form, from one position to another, between which
    /// nothing is public.
    private static void assertInNone(List<byte[]> files, Path keyFile, int from, int to) {
        byte[] key = pkcs8(keyFile);
        byte[] base64 = Base64.getEncoder().encode(key);
        for (int at = from; at + PIECE <= to; at += PIECE) {
            byte[] raw = Arrays.copyOfRange(key, at, at + PIECE);
            byte[] text = Arrays.copyOfRange(base64, at / 3 * 4, (at + PIECE) / 3 * 4);
            assertThat(files).noneMatch(file -> contains(file, raw) || contains(file, text));
        }
    }

    @Test
    void a_changed_byte_anywhere_in_a_sealed_key_is_detected() {
        UserSession ada = store.signUp("ada");
        UUID ed = importInto(ada, SampleFiles.ED25519, SampleFiles.ED25519_KEY);
        UserStore raw = store.storeOf(ada);
        byte[] sealed = sealed(raw, ed);

        for (int i = 0; i < sealed.length; i += 7) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            plant(raw, ed, changed);
            assertThatThrownBy(() -> ada.certificates().export(ed, ExportFormat.PEM, true))
                    .as("byte %d", i)
                    .isInstanceOf(IntegrityException.class);
        }
    }

    @Test
    void a_key_that_was_moved_to_another_certificate_is_detected() {
        UserSession ada = store.signUp("ada");
        UUID leaf = importInto(ada, SampleFiles.LEAF, SampleFiles.LEAF_KEY);
        UUID ec = importInto(ada, SampleFiles.EC, SampleFiles.EC_KEY);
        UserStore raw = store.storeOf(ada);

        plant(raw, ec, sealed(raw, leaf));

        assertThatThrownBy(() -> ada.certificates().export(ec, ExportFormat.PEM, true))
                .isInstanceOf(IntegrityException.class);
    }

    private static UUID importInto(UserSession session, Path... files) {
        return session.certificates().importFiles(List.of(files)).importedIds().getFirst();
    }

    private static byte[] sealed(UserStore raw, UUID id) {
        return raw.read(
                transaction ->
                        transaction
                                .session()
                                .createNativeQuery(
                                        "select private_key from certificate_content"
                                                + " where certificate_id = :id",
                                        byte[].class)
                                .setParameter("id", id)
                                .getSingleResult());
    }

    private static void plant(UserStore raw, UUID id, byte[] envelope) {
        raw.change(
                transaction ->
                        transaction
                                .session()
                                .createNativeMutationQuery(
                                        "update certificate_content set private_key = :envelope"
                                                + " where certificate_id = :id")
                                .setParameter("envelope", envelope)
                                .setParameter("id", id)
                                .executeUpdate());
    }

    private static byte[] pkcs8(Path file) {
        Item item = ItemReader.read(SampleFiles.bytes(file)).getLast();
        return ((Item.PrivateKeyItem) item).key().pkcs8();
    }

    private static boolean contains(byte[] file, byte[] piece) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(piece, StandardCharsets.ISO_8859_1));
    }

    private static String text(SecretBytes secret) {
        return new String(secret.bytes(), StandardCharsets.US_ASCII);
    }

    private static String text(Path file) {
        return new String(SampleFiles.bytes(file), StandardCharsets.US_ASCII);
    }
}
