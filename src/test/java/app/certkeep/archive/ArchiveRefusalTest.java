package app.certkeep.archive;

import static app.certkeep.archive.Archives.assertRefused;
import static app.certkeep.archive.Archives.certificates;
import static app.certkeep.archive.Archives.newest;
import static app.certkeep.archive.Archives.records;
import static app.certkeep.archive.Archives.secret;
import static app.certkeep.archive.Archives.set;
import static app.certkeep.archive.Archives.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.Holdings;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateCopy;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.operation.Action;
import app.certkeep.operation.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Exports and imports that are refused, wholly or in part.
@Tag("h2")
class ArchiveRefusalTest {
    /// As long as the secret of an endpoint.
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    private UserSession ada;
    private Path file;

    @BeforeEach
    void keepSomething() {
        file = folder.resolve("everything.certkeep");
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        set(ada, "shop/db/password", "planted-value");
    }

    @Test
    void a_wrong_password_changes_nothing_and_says_so() {
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");

        assertRefused("archive.locked", () -> Archives.importInto(eve, file, "another one 55"));
        assertThat(eve.holdings()).isEqualTo(new Holdings(0, 0, 0));
        assertThat(newest(eve, Action.DATA_IMPORT).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void export_asks_for_the_own_password_and_a_good_one_for_the_file() {
        assertRefused(
                "account.password.short",
                () -> Archives.export(ada, FreshStore.PASSWORD, "short", file));
        assertThatThrownBy(() -> Archives.export(ada, "wrong", Archives.PASSWORD, file))
                .isInstanceOf(NotAllowedException.class);
        assertThat(file).doesNotExist();
        assertThat(newest(ada, Action.DATA_EXPORT).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertRefused(
                "archive.unreadable",
                () -> Archives.importInto(ada, folder.resolve("missing.certkeep")));
    }

    @Test
    void a_file_that_is_too_large_is_not_read() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ArchiveLimits.FILE_BYTES + 1);
        }

        assertRefused("archive.too-large", () -> Archives.importInto(ada, file));
    }

    @Test
    void what_stood_before_a_damaged_part_is_not_taken_in_either() throws IOException {
        set(ada, "zz/large", "0123456789".repeat(99_999));
        set(ada, "zz/larger", "9876543210".repeat(99_999));
        Archives.export(ada, file);
        byte[] whole = Files.readAllBytes(file);
        UserSession eve = store.signUp("eve");

        for (int length : new int[] {whole.length - 1, whole.length / 2, 200}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("archive.damaged", () -> Archives.importInto(eve, file));
        }
        whole[whole.length - 100] ^= 1;
        Files.write(file, whole);
        assertRefused("archive.damaged", () -> Archives.importInto(eve, file));

        assertThat(eve.holdings()).isEqualTo(new Holdings(0, 0, 0));
        assertThat(certificates(eve, "")).isEmpty();
    }

    @Test
    void where_no_file_can_be_written_what_was_there_stays() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("folder"));
        Path missing = folder.resolve("missing").resolve("everything.certkeep");

        assertRefused("failure.file.unwritable", () -> Archives.export(ada, inTheWay));
        assertRefused("failure.file.unwritable", () -> Archives.export(ada, missing));

        assertThat(inTheWay).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("folder");
    }

    @Test
    void an_export_that_fails_half_way_leaves_what_was_there() throws IOException {
        Files.writeString(file, "of yesterday");

        assertThatThrownBy(() -> Archives.exportOntoFullDisk(ada, file))
                .isInstanceOf(InvalidInputException.class);

        assertThat(file).hasContent("of yesterday");
        assertThat(folder.toFile().list()).containsExactly("everything.certkeep");
        assertThat(records(ada, Action.DATA_EXPORT)).hasSize(2);
    }

    @Test
    void what_only_a_stranger_would_write_is_rejected_by_name_and_the_rest_is_taken_in()
            throws IOException {
        Archives.write(
                file,
                items -> {
                    items.write(
                            new CertificateCopy(
                                    new byte[40],
                                    "garbage",
                                    true,
                                    List.of(),
                                    secret(""),
                                    secret("")));
                    items.write(
                            new CertificateCopy(
                                    SampleFiles.bytes(SampleFiles.LEAF_DER),
                                    "\u202Ename\u0000" + "n".repeat(400),
                                    false,
                                    List.of("a,b", "web", "\u202E"),
                                    secret("noted"),
                                    secret("no key")));
                    items.write(new EntryCopy("twice", secret("first")));
                    items.write(new EntryCopy("twice", secret("second")));
                    items.write(new EntryCopy("", secret("without a key")));
                    items.write(new EntryCopy("binary", new SecretBytes(new byte[] {-1, -2, 0})));
                    items.write(
                            new EndpointCopy("Metadata", "file:///etc/passwd", true, secret(KEY)));
                    items.write(
                            new EndpointCopy(
                                    "Short", "https://example.com", true, secret("short")));
                    items.write(new EntryCopy("good", secret("taken")));
                });

        ArchiveReport report = Archives.importInto(ada, file);

        assertThat(report.rejected()).contains("garbage", "", "Metadata", "Short");
        assertThat(report.conflicts()).containsExactly("twice");
        assertThat(value(ada, "twice")).isEqualTo("first");
        assertThat(value(ada, "good")).isEqualTo("taken");
        assertThat(ada.endpoints().list()).isEmpty();
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void a_store_of_costlier_passwords_still_writes_files_that_are_read_again() {
        PasswordCost costly = new PasswordCost(4 * 1024 * 1024, 100);

        ArchiveHeader header = ArchiveHeader.create(costly, store.certkeep().random());

        assertThat(header.cost())
                .isEqualTo(new PasswordCost(ArchiveLimits.MEMORY_KIB, ArchiveLimits.ITERATIONS));
    }

    @Test
    void a_pipe_or_a_folder_is_no_file_to_import() {
        assertRefused("archive.unreadable", () -> Archives.importInto(ada, folder));
        assertRefused("archive.unreadable", () -> Archives.importInto(ada, Path.of("/dev/zero")));
    }
}
