package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

class CertificateNotesTest {
    private static final String TEXT = "Renewed by Bob.\nNever on Fridays 🔑";

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private UUID leaf;

    @BeforeEach
    void fill() {
        ada = store.signUp("ada");
        leaf = ada.certificates().importFiles(List.of(SampleFiles.LEAF)).importedIds().getFirst();
    }

    @Test
    void what_was_written_is_read_also_after_a_restart_and_from_the_trash() {
        assertThat(read(ada)).isEmpty();
        write(ada, 0, TEXT);
        ada.certificates().delete(List.of(leaf));
        assertThatThrownBy(() -> read(ada)).isInstanceOf(NotFoundException.class);
        store.reopen();
        UserSession again = store.logIn("ada");

        again.certificates().trash().restore(List.of(leaf));

        assertThat(read(again)).isEqualTo(TEXT);
    }

    @Test
    void others_go_in_their_place_and_empty_ones_take_them_away() {
        assertThat(write(ada, 0, TEXT)).isEqualTo(1);
        assertThat(write(ada, 1, "other")).isEqualTo(2);
        assertThat(read(ada)).isEqualTo("other");
        assertThat(write(ada, 2, "")).isEqualTo(3);
        assertThat(read(ada)).isEmpty();
    }

    @Test
    void who_has_not_seen_the_last_ones_does_not_write_over_them() {
        write(ada, 0, TEXT);

        assertThatThrownBy(() -> write(store.logIn("ada"), 0, "mine"))
                .isInstanceOf(ConflictException.class);
        assertThat(read(ada)).isEqualTo(TEXT);
    }

    @Test
    void they_have_room_for_64_kib() {
        write(ada, 0, "x".repeat(64 * 1024));

        assertThatThrownBy(() -> write(ada, 1, "x".repeat(64 * 1024 + 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_purged_takes_them_with_it() {
        write(ada, 0, TEXT);
        ada.certificates().delete(List.of(leaf));
        ada.certificates().trash().purge(List.of(leaf));

        long left =
                store.database()
                        .read(
                                transaction ->
                                        transaction
                                                .session()
                                                .createNativeQuery(
                                                        "select count(*) from certificate_note",
                                                        Long.class)
                                                .getSingleResult());
        assertThat(left).isZero();
    }

    @Test
    void writing_leaves_a_record_without_the_text() {
        write(ada, 0, TEXT);

        assertThat(
                        ada.activity()
                                .page(
                                        ActivityQuery.all().only(Action.CERTIFICATE_NOTE),
                                        new PageRequest(1, 10))
                                .page()
                                .items())
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.item().id()).isEqualTo(leaf);
                            assertThat(record.item().name()).isEqualTo("leaf.example.com");
                        });
    }

    private long write(UserSession session, long known, String text) {
        try (SecretBytes bytes = new SecretBytes(text.getBytes(StandardCharsets.UTF_8))) {
            return session.certificates().notes().write(leaf, known, bytes);
        }
    }

    private String read(UserSession session) {
        try (CertificateNote note = session.certificates().notes().of(leaf)) {
            return new String(note.text().bytes(), StandardCharsets.UTF_8);
        }
    }
}
