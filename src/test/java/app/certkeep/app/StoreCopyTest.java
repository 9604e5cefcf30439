package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.certificate.CertificateNote;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.Lineage;
import app.certkeep.certificate.TagCount;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.CopiedTable;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@Tag("postgresql")
@ExtendWith(TestServerParameter.class)
class StoreCopyTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final char[] NO_PASSWORD = {};

    @TempDir Path folder;
    private TestServer server;
    private TestDatabase database;

    @BeforeEach
    void make(TestServer started) {
        server = started;
        database = server.newEmptyDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_store_goes_to_a_server_and_back_and_opens_with_its_passwords_in_each_place() {
        Map<String, Long> rows;
        try (Certkeep file = open(fileIn("first"))) {
            fill(file);
            rows = rows(file.copyTo(database.url(), TestServer.USER, NO_PASSWORD));
            assertHoldsAll(file);
        }
        assertThat(rows)
                .containsEntry("account", 2L)
                .containsEntry("entry", 250L)
                .containsEntry("endpoint", 1L)
                .containsEntry("delivery", 1L);
        assertThat(rows.get("certificate")).isGreaterThan(100);

        try (Certkeep onServer = open(onServer())) {
            assertHoldsAll(onServer);
            Map<String, Long> back =
                    rows(onServer.copyTo("file:" + folder.resolve("second"), null, NO_PASSWORD));
            // Log-ins and looks in between made sessions and records.
            assertThat(back)
                    .containsAllEntriesOf(without(rows, "login_session", "activity_record"));
        }
        try (Certkeep again = open(fileIn("second"))) {
            assertHoldsAll(again);
        }
    }

    @Test
    void a_target_that_is_not_empty_is_refused_and_left_as_it_is() {
        try (Certkeep onServer = open(onServer())) {
            signUp(onServer, "ben").close();
        }
        try (Certkeep file = open(fileIn("first"))) {
            signUp(file, "ada").close();
            assertThatThrownBy(() -> file.copyTo(database.url(), TestServer.USER, NO_PASSWORD))
                    .isInstanceOf(ConflictException.class);
        }
        try (Certkeep onServer = open(onServer())) {
            logIn(onServer, "ben").close();
        }
    }

    @Test
    void a_target_that_keeps_something_else_than_it_was_given_ends_up_empty() {
        open(onServer()).close();
        database.execute(
                """
                create function spoil() returns trigger language plpgsql as $$
                begin
                    if new.name = 'ada' then new.name := 'eve'; end if;
                    return new;
                end $$;
                create trigger spoil before insert on account for each row execute function spoil()
                """);
        try (Certkeep file = open(fileIn("first"))) {
            signUp(file, "ada").close();
            assertThatThrownBy(() -> file.copyTo(database.url(), TestServer.USER, NO_PASSWORD))
                    .isInstanceOf(IntegrityException.class);
        }
        try (Certkeep onServer = open(onServer())) {
            assertThat(onServer.accounts().isFirstAccount()).isTrue();
        }
    }

    private static Map<String, Long> rows(List<CopiedTable> copied) {
        return copied.stream().collect(Collectors.toMap(CopiedTable::name, CopiedTable::rows));
    }

    private static Map<String, Long> without(Map<String, Long> rows, String... tables) {
        return rows.entrySet().stream()
                .filter(entry -> !List.of(tables).contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Config fileIn(String name) {
        return new Config(folder.resolve(name), PasswordCost.FLOOR, 50);
    }

    private Config onServer() {
        return new Config(
                folder,
                PasswordCost.FLOOR,
                50,
                new DatabaseSettings(folder, database.environment()));
    }

    private static Certkeep open(Config config) {
        return Certkeep.open(config);
    }

    private static void fill(Certkeep certkeep) {
        try (UserSession ada = signUp(certkeep, "ada")) {
            ada.certificates()
                    .importFiles(
                            List.of(
                                    SAMPLES.resolve("certs"),
                                    SAMPLES.resolve("keys"),
                                    SAMPLES.resolve("hostile/generated")));
            for (int i = 0; i < 250; i++) {
                try (SecretBytes value = bytes("value " + i)) {
                    ada.keyValues().add("key/" + i, value);
                }
            }
            ada.endpoints()
                    .add(new EndpointForm("Nobody", "https://receiver.invalid/hook", false))
                    .close();
            ada.certificates().setActive(List.of(withKey(ada)), true);
            ada.certificates().tags().add(List.of(withKey(ada)), List.of("web"));
            try (SecretBytes text = bytes("noted")) {
                ada.certificates().notes().write(withKey(ada), 0, text);
            }
            ada.certificates().succession().replace(withoutKey(ada), withKey(ada));
        }
        signUp(certkeep, "Bjørn Ångström 🔑").close();
    }

    private static void assertHoldsAll(Certkeep certkeep) {
        try (UserSession ada = logIn(certkeep, "ada")) {
            for (int i = 0; i < 250; i++) {
                try (SecretBytes value = ada.keyValues().get("key/" + i).orElseThrow()) {
                    assertThat(value.bytes()).asString().isEqualTo("value " + i);
                }
            }
            assertThat(ada.certificates().counts().active()).isEqualTo(1);
            try (SecretBytes pem =
                    ada.certificates().export(withKey(ada), ExportFormat.PEM, true)) {
                assertThat(new String(pem.bytes(), StandardCharsets.US_ASCII))
                        .contains("PRIVATE KEY");
            }
            assertThat(ada.holdings().endpoints()).isEqualTo(1);
            assertThat(ada.certificates().tags().inUse()).containsExactly(new TagCount("web", 1));
            assertThat(ada.certificates().inspection().of(withKey(ada)).lineage().replaced())
                    .extracting(Lineage.Relative::id)
                    .containsExactly(withoutKey(ada));
            try (CertificateNote note = ada.certificates().notes().of(withKey(ada))) {
                assertThat(note.text().bytes()).asString().isEqualTo("noted");
            }
        }
    }

    private static UUID withKey(UserSession session) {
        return first(session, CertificateSummary::hasKey);
    }

    private static UUID withoutKey(UserSession session) {
        return first(session, certificate -> !certificate.hasKey());
    }

    private static UUID first(UserSession session, Predicate<CertificateSummary> which) {
        return session
                .certificates()
                .page(CertificateQuery.all(), new PageRequest(1, 1000))
                .items()
                .stream()
                .filter(which)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static SecretBytes bytes(String text) {
        return new SecretBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UserSession signUp(Certkeep certkeep, String name) {
        String address = name.equals("ada") ? "ada" : name.equals("ben") ? "ben" : "other";
        try (Password password = FreshStore.password()) {
            SignUp form = new SignUp(name, address + "@example.com", password);
            return certkeep.sessionOf(
                    certkeep.accounts()
                            .signUp(form, SessionKind.window("test"))
                            .signedIn()
                            .identity());
        }
    }

    private static UserSession logIn(Certkeep certkeep, String name) {
        try (Password password = FreshStore.password()) {
            SignedIn signedIn =
                    (SignedIn)
                            certkeep.accounts()
                                    .logIn(
                                            name + "@example.com",
                                            password,
                                            SessionKind.window("test"));
            return certkeep.sessionOf(signedIn.identity());
        }
    }
}
