package app.certkeep.archive;

import static app.certkeep.archive.Archives.certificates;
import static app.certkeep.archive.Archives.newest;
import static app.certkeep.archive.Archives.records;
import static app.certkeep.archive.Archives.set;
import static app.certkeep.archive.Archives.value;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.Holdings;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateCopy;
import app.certkeep.certificate.CertificateNote;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.notification.NewEndpoint;
import app.certkeep.operation.Action;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

class ArchiveServiceTest {
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
            ada.endpoints().choose(added.endpoint().id(), EventType.choices());
            try (SecretBytes lines = SecretBytes.ofUtf8("X-Token: planted".toCharArray())) {
                EndpointChange headers = EndpointChange.NONE.carrying(lines);
                ada.endpointSettings().edit(added.endpoint().id(), headers);
            }
        }
    }

    @Test
    void everything_comes_back_in_a_fresh_account() {
        ada.certificates().tags().add(List.of(leaf), List.of("web", "two words"));
        try (SecretBytes notes = SecretBytes.ofUtf8("planted-note".toCharArray())) {
            ada.certificates().notes().write(leaf, 0, notes);
        }
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
        assertThat(shop.tags()).containsExactly("two words", "web");
        try (CertificateNote note = eve.certificates().notes().of(shop.id())) {
            assertThat(note.text().bytes()).asString().isEqualTo("planted-note");
        }
        assertThat(pemOf(eve, shop.id())).isEqualTo(pemOf(ada, leaf));
        assertThat(certificates(eve, "").stream().filter(one -> !one.active())).hasSize(1);
        assertThat(value(eve, "shop/db/password")).isEqualTo("planted-value");
        assertThat(value(eve, "shop/empty")).isEmpty();
        assertThat(endpointsOf(eve)).isEqualTo(endpointsOf(ada));
        assertThat(eve.endpoints().list().getFirst().enabled()).isFalse();
        assertThat(eve.endpoints().list().getFirst().events()).isEqualTo(EventType.choices());
        assertThat(eve.endpoints().list().getFirst().ownHeaders()).isTrue();
        assertThat(eve.endpoints().list().getFirst().ownAuthority()).isFalse();
    }

    @Test
    void type_notes_tags_and_expiry_of_an_entry_come_back_with_it() {
        EntryDetails details =
                new EntryDetails(
                        EntryType.TEXT,
                        "why\nso",
                        List.of("api", "shop"),
                        LocalDate.of(2027, 1, 31));
        ada.keyValues().set("shop/db/password", EntryEdit.of(null).with(details));
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");
        Archives.importInto(eve, file);

        assertThat(eve.keyValues().find("shop/db/password").orElseThrow().details())
                .isEqualTo(details);
        assertThat(Archives.importInto(eve, file).conflicts()).isEmpty();
        ada.keyValues().set("shop/db/password", EntryEdit.of(null).with(EntryDetails.NONE));
        assertThat(Archives.importInto(ada, file).conflicts()).hasSize(1);
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
    void both_leave_one_record_each() {
        Archives.export(ada, file);
        Archives.importInto(ada, file);

        assertThat(records(ada, Action.DATA_EXPORT)).hasSize(1);
        assertThat(newest(ada, Action.DATA_IMPORT).item().name())
                .isEqualTo("imported=0 restored=0 duplicates=5 conflicts=0 rejected=0");
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void every_sample_comes_back_as_it_was() {
        ada.certificates()
                .importFiles(
                        List.of(
                                SampleFiles.of("certs/generated"),
                                SampleFiles.of("keys/generated")));
        Archives.export(ada, file);
        UserSession eve = store.signUp("eve");

        assertThat(Archives.importInto(eve, file).rejected()).isEmpty();

        assertThat(certificatesOf(eve))
                .hasSizeGreaterThan(15)
                .containsExactlyInAnyOrderElementsOf(certificatesOf(ada));
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
    void a_file_is_open_to_its_owner_alone_and_takes_the_place_of_what_was_there()
            throws IOException {
        Files.writeString(file, "of yesterday");

        Archives.export(ada, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Archives.importInto(ada, file).duplicates()).isEqualTo(5);
        assertThat(folder.toFile().list()).containsExactly("everything.certkeep");
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

    private List<String> certificatesOf(UserSession session) {
        return store.storeOf(session)
                .read(
                        transaction -> {
                            List<String> all = new ArrayList<>();
                            session.certificates()
                                    .copies()
                                    .each(transaction, one -> all.add(text(one)));
                            return all;
                        });
    }

    private static String text(CertificateCopy copy) {
        HexFormat hex = HexFormat.of();
        return "%s %s %s %s %s %s"
                .formatted(
                        copy.name(),
                        copy.active(),
                        copy.tags(),
                        hex.formatHex(copy.notes().bytes()),
                        hex.formatHex(copy.der()),
                        hex.formatHex(copy.key().bytes()));
    }

    private static String text(EndpointCopy copy) {
        String secret = HexFormat.of().formatHex(copy.secret().bytes());
        return copy.name() + " " + copy.url() + " " + copy.enabled() + " " + secret;
    }
}
