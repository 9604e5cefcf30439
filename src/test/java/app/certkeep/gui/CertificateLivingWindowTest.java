package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.certificate.CertificateNote;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.Lineage;
import app.certkeep.certificate.MadeCertificate;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.persistence.PageRequest;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a user does with certificates over the years.
class CertificateLivingWindowTest extends CertificateWindowTest {

    @Test
    void tags_are_typed_suggested_seen_in_the_list_and_taken_away() {
        importAndOpen(SampleFiles.CHAIN);
        ada.certificates()
                .tags()
                .add(List.of(id("Corpus Test Root")), List.of("production", "prober"));
        clickOn("leaf.example.com");

        enter("#newTag", "Web, two words");
        push(KeyCode.ENTER);
        waitForText("two words, web");
        clickOn("#newTag").write("produ");
        find(".tag-suggestion", Node.class);
        picture("certificate-tag-suggested");
        clickOn(".tag-suggestion");
        waitForText("production, two words, web");
        picture("certificate-tags");

        clickOn("#newTag").write("pro");
        find(".tag-suggestion", Node.class);
        push(KeyCode.ENTER);
        waitForText("pro, production, two words, web");
        clickOn("pro");
        waitForText("production, two words, web");

        clickOn("two words");
        waitForText("production, web");
        assertThat(summary("leaf.example.com").tags()).containsExactly("production", "web");
    }

    @Test
    void a_tag_that_is_none_is_explained() {
        importAndOpen(SampleFiles.CHAIN);
        clickOn("leaf.example.com");

        enter("#newTag", "a\"b");
        push(KeyCode.ENTER);

        waitForText("A tag has 1 to 40 characters, without commas and quotation marks.");
        assertThat(summary("leaf.example.com").tags()).isEmpty();
    }

    @Test
    void notes_save_themselves_when_typing_rests_or_another_certificate_is_shown() {
        importAndOpen(SampleFiles.CHAIN);
        clickOn("leaf.example.com");
        waitFor("the notes", () -> notes().isEditable());
        clickOn("#notesText").write("Renewed by Bob.\nNever on Fridays.");
        waitFor("a saved note", () -> noted("leaf.example.com").endsWith("Fridays."));
        waitForText("Saved");
        picture("certificate-notes");

        clickOn("#notesText").write("!");
        clickOn("Corpus Test Root");
        waitFor("other notes", () -> notes().getText().isEmpty() && notes().isEditable());
        waitFor("a saved note", () -> noted("leaf.example.com").contains("!"));

        clickOn("leaf.example.com");
        waitFor("the notes", () -> notes().getText().contains("!"));
    }

    @Test
    void notes_that_were_changed_elsewhere_are_replaced_only_by_a_second_save() {
        importAndOpen(SampleFiles.CHAIN);
        clickOn("leaf.example.com");
        waitFor("the notes", () -> notes().isEditable());
        write(id("leaf.example.com"), "theirs");

        clickOn("#notesText").write("mine");
        waitForText(
                "These notes were changed elsewhere meanwhile, and yours are not saved yet. Save"
                        + " again to put yours in their place.");
        assertThat(shown("#saveNotes")).isTrue();
        assertThat(noted("leaf.example.com")).isEqualTo("theirs");
        picture("certificate-notes-conflict");
        clickOn("#saveNotes");

        waitFor("mine", () -> noted("leaf.example.com").equals("mine"));
    }

    @Test
    void in_the_dark_and_in_a_small_window_tags_and_notes_have_room() {
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.CHAIN));
        UUID leaf = id("leaf.example.com");
        ada.certificates()
                .tags()
                .add(
                        List.of(leaf),
                        List.of("web", "production", "customer: example", "eu-central", "2026"));
        write(leaf, "Renewed by Bob, every spring.\nAsk before Fridays.\n".repeat(4));
        open(960, 600, Theme.Choice.DARK);

        clickOn("leaf.example.com").push(KeyCode.ENTER);
        waitFor("the notes", () -> notes().getText().contains("Bob"));
        picture("certificate-own-small");
        clickOn("History");
        picture("certificate-history-small");
        clickOn("leaf.example.com").press(KeyCode.CONTROL);
        clickOn("Corpus Test Root").release(KeyCode.CONTROL);
        picture("certificates-two-chosen-small");
        clickOn("leaf.example.com");
        clickOn("Overview");
        Fx.run(() -> stage().setWidth(1700));
        Fx.run(() -> stage().setHeight(1000));
        find("#field-subject", Label.class);
        picture("certificate-own-large");
    }

    @Test
    void one_line_tells_what_has_expired_and_what_is_next() throws Exception {
        importAndOpen(SampleFiles.LEAF, SampleFiles.EXPIRED);
        waitFor("the summary", () -> expiry().startsWith("2 expired, none expiring"));
        assertThat(expiry()).contains("Next: leaf.example.com, in 13 years");
        picture("certificates-expiry");

        Path file = folder.resolve("ends.ics");
        answerChooser(file);
        clickOn("#calendar");

        waitFor("the file", () -> Files.exists(file));
        waitForText("ends.ics is written.");
        assertThat(Files.readString(file))
                .contains("SUMMARY:Certificate leaf.example.com expires\r\n");
        ada.preferences().change(all -> all.withExpiry(ExpiryNotice.of("99/100").orElseThrow()));
        clickOn("#filter-expiring");
        waitFor("the summary", () -> expiry().startsWith("2 expired, 1 expiring"));
        waitForRows(1);
    }

    @Test
    void one_that_comes_in_for_another_is_offered_and_takes_its_place() {
        importAndOpen(SampleFiles.ROOT);
        ada.certificates().importText(lasting(2030));
        ada.certificates().setActive(List.of(id("shop.example.com")), true);
        UUID old = id("shop.example.com");
        ada.certificates().tags().add(List.of(old), List.of("web"));

        importPasted(lasting(2031));
        waitForText("Replace this certificate");
        Pictures.take(find(".dialog-pane", Node.class).getScene(), "certificate-replace-offered");
        answerDialog("Replace");

        waitForText("The certificate is replaced.");
        waitFor("the lineage", () -> lineage(old).replacedBy().isPresent());
        UUID fresh = lineage(old).replacedBy().orElseThrow().id();
        assertThat(ada.certificates().inspection().of(fresh).summary().active()).isTrue();
        waitForRows(3);
        Fx.run(() -> table().getSelectionModel().clearAndSelect(0));
        find("#field-replaced-by", Label.class);
        picture("certificate-replaced");
    }

    @Test
    void of_two_that_are_chosen_the_longer_one_takes_the_place_of_the_other() {
        importAndOpen(SampleFiles.CHAIN);
        ada.certificates().importText(lasting(2030));
        clickOn("#filter-inactive");
        clickOn("shop.example.com").press(KeyCode.CONTROL);
        clickOn("leaf.example.com").release(KeyCode.CONTROL);
        UUID old = id("shop.example.com");
        picture("certificates-two-chosen");

        clickOn("#replaceButton");
        answerDialog("Replace");

        waitFor("the lineage", () -> lineage(old).replacedBy().isPresent());
    }

    @Test
    void what_was_done_to_a_certificate_is_in_its_history() {
        importAndOpen(SampleFiles.CHAIN);
        UUID leaf = id("leaf.example.com");
        ada.certificates().setActive(List.of(leaf), true);
        ada.certificates().tags().add(List.of(leaf), List.of("web"));
        clickOn("leaf.example.com");

        clickOn("History");

        waitForText("Tag a certificate");
        waitForText("Switch on");
        picture("certificate-history");
    }

    private Lineage lineage(UUID id) {
        return ada.certificates().inspection().of(id).lineage();
    }

    private void importPasted(byte[] der) {
        Path file = folder.resolve("fresh.der");
        try {
            Files.write(file, der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answerChooser(file);
        clickOn("#importButton");
        answerDialog("Import");
    }

    private static byte[] lasting(int year) {
        return MadeCertificate.lasting(
                "CN=shop.example.com",
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse(year + "-01-01T00:00:00Z"));
    }

    private String expiry() {
        return lookup("#expirySummary").queryLabeled().getText();
    }

    private TextInputControl notes() {
        return lookup("#notesText").queryTextInputControl();
    }

    private String noted(String name) {
        try (CertificateNote note = ada.certificates().notes().of(id(name))) {
            return new String(note.text().bytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(UUID id, String text) {
        try (SecretBytes bytes = SecretBytes.ofUtf8(text.toCharArray());
                CertificateNote before = ada.certificates().notes().of(id)) {
            ada.certificates().notes().write(id, before.revision(), bytes);
        }
    }

    private UUID id(String name) {
        return summary(name).id();
    }

    private CertificateSummary summary(String name) {
        return ada
                .certificates()
                .page(CertificateQuery.all(), new PageRequest(1, 50))
                .items()
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
