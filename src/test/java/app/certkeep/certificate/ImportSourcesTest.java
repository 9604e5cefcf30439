package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

@Tag("h2")
class ImportSourcesTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;

    @Test
    void a_missing_an_empty_and_a_foreign_file_are_rejected_items_among_good_ones()
            throws IOException {
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "nothing of the kind");

        ImportReport report = importInto(ada(), missing, SampleFiles.LEAF, empty, foreign);

        assertCounts(report, 1, 0, 0, 0, 3);
        assertThat(report.rejected())
                .extracting(Rejected::file)
                .containsExactly(missing.toString(), empty.toString(), foreign.toString());
        assertThat(report.rejected())
                .extracting(Rejected::reasonKey)
                .containsExactly(
                        "certificate.rejected.file-missing",
                        "certificate.rejected.empty-file",
                        "certificate.rejected.nothing-recognised");
    }

    @Test
    void a_file_that_is_too_large_is_rejected_and_not_read_to_its_end() throws IOException {
        Path large = folder.resolve("large.pem");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 33);
        }

        ImportReport report = importInto(ada(), large);

        assertThat(report.rejected())
                .extracting(Rejected::reasonKey)
                .containsExactly("certificate.rejected.file-too-large");
    }

    @Test
    void a_folder_is_read_with_all_that_is_below_it() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.copy(SampleFiles.LEAF, folder.resolve("leaf.crt"));
        Files.copy(SampleFiles.LEAF_KEY, below.resolve("leaf.key"));
        Files.copy(SampleFiles.CHAIN, below.resolve("chain"));
        Files.writeString(below.resolve("README"), "where these are from");

        ImportReport report = importInto(ada(), folder);

        assertCounts(report, 3, 1, 1, 0, 1);
        assertThat(report.rejected().getFirst().file()).isEqualTo(below + "/README");
    }

    @Test
    void an_empty_folder_is_said_to_be_empty() {
        assertThat(importInto(ada(), folder).rejected())
                .extracting(Rejected::reasonKey)
                .containsExactly("certificate.rejected.folder-empty");
    }

    @Test
    void text_is_imported_as_a_file_is() {
        byte[] text =
                (read(SampleFiles.LEAF_KEY) + "\nand\n" + read(SampleFiles.LEAF))
                        .getBytes(StandardCharsets.UTF_8);

        assertCounts(ada().importText(text), 1, 1, 0, 0, 0);
    }

    @Test
    void text_that_holds_nothing_is_rejected_without_a_file_name() {
        ImportReport report = ada().importText("hello".getBytes(StandardCharsets.UTF_8));

        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().getFirst().file()).isEmpty();
    }

    @Test
    void all_samples_together_leave_no_item_unaccounted_for_and_each_reason_has_words() {
        Messages messages = new Messages(Locale.ROOT);

        ImportReport report = importInto(ada(), SampleFiles.of("certs"), SampleFiles.of("hostile"));

        assertThat(report.imported()).isGreaterThan(100);
        assertThat(report.rejected())
                .isNotEmpty()
                .allSatisfy(
                        rejected ->
                                assertThat(
                                                messages.text(
                                                        rejected.reasonKey(), rejected.arguments()))
                                        .isNotBlank()
                                        .doesNotContain("{0}"));
    }

    private CertificateService ada() {
        UserSession session = store.signUp("ada");
        return session.certificates();
    }

    private static ImportReport importInto(CertificateService certificates, Path... files) {
        return certificates.importFiles(List.of(files));
    }

    private static String read(Path file) {
        return new String(SampleFiles.bytes(file), StandardCharsets.UTF_8);
    }

    private static void assertCounts(
            ImportReport report,
            int imported,
            int paired,
            int duplicates,
            int keysAlreadyThere,
            int rejected) {
        assertThat(report.imported()).as("imported").isEqualTo(imported);
        assertThat(report.paired()).as("paired").isEqualTo(paired);
        assertThat(report.duplicates()).as("duplicates").isEqualTo(duplicates);
        assertThat(report.keysAlreadyThere()).as("keys there").isEqualTo(keysAlreadyThere);
        assertThat(report.rejected()).as("rejected").hasSize(rejected);
        assertThat(report.importedIds()).hasSize(imported);
    }
}
