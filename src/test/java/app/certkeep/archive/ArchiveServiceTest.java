package app.certkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.app.FreshStore;
import app.certkeep.app.Holdings;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateCopy;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.keyvalue.Values;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.NewEndpoint;
import app.certkeep.operation.Action;
import app.certkeep.operation.Result;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

class ArchiveServiceTest {
    /// As long as the secret of an endpoint.
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static final PageRequest FIRST = new PageRequest(1, 100);

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    private UserSession ada;
    private Path file;
    private UUID leaf;

    @BeforeEach
    void keepSomething() {
        file = folder.resolve("everything.certkeep");
        ada = store.signUp("ada");
        leaf =
                ada.certificates()
                        .importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY))
                        .importedIds()
                        .getFirst();
        ada.certificates().importFiles(List.of(SampleFiles.EC));
        ada.certificates().rename(leaf, "shop");
        ada.certificates().setActive(List.of(leaf), true);
        set(ada, "shop/db/password", "planted-value");
        set(ada, "shop/empty", "");
        try (NewEndpoint added =
                ada.endpoints()
                        .add(new EndpointForm("Hook", "https://example.com/planted-path", false))) {
            ada.endpoints().setEnabled(added.endpoint().id(), false);
        }
    }

    @Test
    void everything_comes_back_in_a_fresh_account() {
        assertThat(Archives.export(ada, file)).isEqualTo(new ArchiveCounts(2, 2, 1, List.of()));
        UserSession eve = store.signUp("eve");

        ArchiveReport report = Archives.importInto(eve, file);

        assertThat(report.certificates().added()).isEqualTo(2);
        assertThat(report.entries().added()).isEqualTo(2);
        assertThat(report.endpoints().added()).isEqualTo(1);
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.rejected()).isEmpty();
        assertThat(eve.holdings()).isEqualTo(new Holdings(2, 2, 1));
        CertificateSummary shop = certificates(eve, "shop").getFirst();
        assertThat(shop.active()).isTrue();
        assertThat(pemOf(eve, shop.id())).isEqualTo(pemOf(ada, leaf));
        assertThat(certificates(eve, "").stream().filter(one -> !one.active())).hasSize(1);
        assertThat(value(eve, "shop/db/password")).isEqualTo("planted-value");
        assertThat(value(eve, "shop/empty")).isEmpty();
        assertThat(endpointsOf(eve)).isEqualTo(endpointsOf(ada));
        assertThat(eve.endpoints().list().getFirst().enabled()).isFalse();
    }

    @Test
    void what_is_there_already_is_kept_and_counted() {
        Archives.export(ada, file);
        ada.certificates().rename(leaf, "another name");
        ada.certificates().setActive(List.of(leaf), false);

        ArchiveReport report = Archives.importInto(ada, file);

        assertThat(report.duplicates()).isEqualTo(5);
        assertThat(report.conflicts()).isEmpty();
        assertThat(ada.holdings()).isEqualTo(new Holdings(2, 2, 1));
        CertificateSummary kept = certificates(ada, "another name").getFirst();
        assertThat(kept.active()).isFalse();
    }

    @Test
    void a_key_that_is_taken_with_another_value_is_reported_and_left_alone() {
        Archives.export(ada, file);
        set(ada, "shop/db/password", "newer");

        ArchiveReport report = Archives.importInto(ada, file);

        assertThat(report.conflicts()).containsExactly("shop/db/password");
        assertThat(report.duplicates()).isEqualTo(4);
        assertThat(value(ada, "shop/db/password")).isEqualTo("newer");
    }

    @Test
    void an_address_that_is_taken_with_another_secret_is_a_conflict() {
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");
        eve.endpoints()
                .add(new EndpointForm("Mine", "https://example.com/planted-path", false))
                .close();

        ArchiveReport report = Archives.importInto(eve, file);

        assertThat(report.conflicts()).containsExactly("Hook");
        assertThat(eve.endpoints().list()).singleElement().extracting("name").isEqualTo("Mine");
    }

    @Test
    void a_certificate_without_its_key_gets_the_one_of_the_file() {
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");
        UUID there =
                eve.certificates().importFiles(List.of(SampleFiles.LEAF)).importedIds().getFirst();

        Archives.importInto(eve, file);

        assertThat(pemOf(eve, there)).contains("PRIVATE KEY");
    }

    @Test
    void what_lies_in_the_trash_stays_out_and_comes_back_as_it_was() {
        Archives.export(ada, file);
        ada.certificates().delete(List.of(leaf));
        ada.keyValues().delete("shop/empty");
        Path second = folder.resolve("second.certkeep");

        assertThat(Archives.export(ada, second)).isEqualTo(new ArchiveCounts(1, 1, 1, List.of()));
        ArchiveReport report = Archives.importInto(ada, file);
        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.entries().added()).isEqualTo(1);
        assertThat(certificates(ada, "shop").getFirst().active()).isTrue();
    }

    @Test
    void values_of_many_chunks_come_back() {
        String large = "0123456789".repeat(99_999);
        for (int i = 0; i < 5; i++) {
            set(ada, "large/" + i, large);
        }
        Archives.export(ada, file);
        assertThat(file.toFile().length()).isGreaterThan(5_000_000);
        UserSession eve = store.signUp("eve");

        Archives.importInto(eve, file);

        assertThat(value(eve, "large/4")).isEqualTo(large);
    }

    @Test
    void nothing_of_it_stands_in_the_file_in_clear() throws IOException {
        Archives.export(ada, file);

        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content)
                .startsWith("CERTKEEP")
                .doesNotContain("planted", "shop", "example.com", "PRIVATE");
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
    void both_leave_one_record_each() {
        Archives.export(ada, file);
        Archives.importInto(ada, file);

        assertThat(records(ada, Action.DATA_EXPORT)).hasSize(1);
        assertThat(newest(ada, Action.DATA_IMPORT).item().name())
                .isEqualTo("imported=0 restored=0 duplicates=5 conflicts=0 rejected=0");
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertRefused(
                "archive.unreadable",
                () -> Archives.importInto(ada, folder.resolve("missing.certkeep")));
    }

    @Test
    void an_empty_store_goes_through_a_file() {
        UserSession eve = store.signUp("eve");

        assertThat(Archives.export(eve, file)).isEqualTo(new ArchiveCounts(0, 0, 0, List.of()));
        assertThat(Archives.importInto(ada, file)).isEqualTo(ArchiveReport.NOTHING);
        assertThat(ada.holdings()).isEqualTo(new Holdings(2, 2, 1));
    }

    @Test
    void importing_twice_doubles_nothing() {
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");
        Archives.importInto(eve, file);

        ArchiveReport again = Archives.importInto(eve, file);

        assertThat(again.duplicates()).isEqualTo(5);
        assertThat(again.added()).isZero();
        assertThat(eve.holdings()).isEqualTo(new Holdings(2, 2, 1));
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
    void a_file_is_open_to_its_owner_alone_and_takes_the_place_of_what_was_there()
            throws IOException {
        Files.writeString(file, "of yesterday");

        Archives.export(ada, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Archives.importInto(ada, file).duplicates()).isEqualTo(5);
        assertThat(folder.toFile().list()).containsExactly("everything.certkeep");
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
                    items.write(new CertificateCopy(new byte[40], "garbage", true, secret("")));
                    items.write(
                            new CertificateCopy(
                                    SampleFiles.bytes(SampleFiles.LEAF_DER),
                                    "\u202Ename\u0000" + "n".repeat(400),
                                    false,
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
        assertThat(ada.endpoints().list()).hasSize(1);
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

    private static SecretBytes secret(String text) {
        return new SecretBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void set(UserSession session, String key, String text) {
        try (SecretBytes value = Values.of(text)) {
            session.keyValues().set(key, value);
        }
    }

    private static String value(UserSession session, String key) {
        return Values.text(session.keyValues().get(key).orElseThrow());
    }

    private static List<CertificateSummary> certificates(UserSession session, String words) {
        return session.certificates().page(CertificateQuery.all().matching(words), FIRST).items();
    }

    private static String pemOf(UserSession session, UUID id) {
        try (SecretBytes pem = session.certificates().export(id, ExportFormat.PEM, true)) {
            return new String(pem.bytes(), StandardCharsets.US_ASCII);
        }
    }

    private List<String> endpointsOf(UserSession session) {
        return store.storeOf(session)
                .read(
                        transaction -> {
                            List<String> all = new ArrayList<>();
                            session.endpoints()
                                    .copies()
                                    .each(transaction, one -> all.add(text(one)));
                            return all;
                        });
    }

    private static String text(EndpointCopy copy) {
        String secret = HexFormat.of().formatHex(copy.secret().bytes());
        return copy.name() + " " + copy.url() + " " + copy.enabled() + " " + secret;
    }

    private static List<ActivityRecord> records(UserSession session, Action action) {
        return session.activity().page(ActivityQuery.all().only(action), FIRST).page().items();
    }

    private static ActivityRecord newest(UserSession session, Action action) {
        return records(session, action).getFirst();
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> ((CertkeepException) e).messageKey())
                .isEqualTo(key);
    }
}
