package app.certkeep.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.IntegrityException;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryList;
import app.certkeep.keyvalue.Values;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.persistence.PageRequest;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Somebody who writes into the database past Certkeep: bytes changed, envelopes moved.
class ChangedRowTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private Rows rows;

    @BeforeEach
    void keepSomething() {
        rows = new Rows(store.database());
        ada = store.signUp("ada");
        set(ada, "first", "one");
        set(ada, "second", "two");
    }

    @Test
    void every_byte_of_a_value_is_watched() {
        UUID id = rows.ids("entry").getFirst();
        int length = rows.read("entry", "content", id).length;
        for (int i = 0; i < length; i++) {
            rows.flip("entry", "content", id, i);
            isDamaged(() -> readAll(ada), "entry", id);
            rows.flip("entry", "content", id, i);
        }
        readAll(ada);
    }

    @Test
    void a_changed_heading_is_counted_as_damaged() {
        UUID id = rows.ids("entry").getFirst();
        rows.flip("entry", "heading", id, 20);

        EntryList list = ada.keyValues().list("");
        assertThat(list.damaged()).containsOnly(id);
        assertThat(list.entries()).hasSize(1);
    }

    @Test
    void a_changed_private_key_is_not_handed_out() {
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        UUID id =
                ada.certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 1))
                        .items()
                        .getFirst()
                        .id();
        rows.flip(Rows.KEYS, "private_key", id, 40);

        assertThatThrownBy(() -> ada.certificates().export(id, ExportFormat.PEM, true))
                .isInstanceOfSatisfying(
                        IntegrityException.class, e -> assertThat(e.arguments()).contains(id));
        ada.certificates().export(id, ExportFormat.PEM, false).close();
    }

    @Test
    void notes_that_were_changed_or_moved_are_told() {
        List<UUID> ids = ada.certificates().importFiles(List.of(SampleFiles.CHAIN)).importedIds();
        for (UUID id : ids) {
            try (SecretBytes text = SecretBytes.ofUtf8("kept".toCharArray())) {
                ada.certificates().notes().write(id, 0, text);
            }
        }
        rows.flip("certificate_note", "content", ids.get(0), 20);
        rows.swap("certificate_note", "content", ids.get(1), ids.get(2));

        for (UUID id : ids) {
            isDamaged(() -> ada.certificates().notes().of(id), "certificate_note", id);
        }
    }

    @Test
    void what_was_to_be_told_of_a_value_and_was_changed_is_told() {
        ada.dispatcher().close();
        Set<EventType> events = Set.of(EventType.SECRET_EXPIRING);
        ada.endpoints().add(new EndpointForm("", "https://hook.invalid/x", false, events)).close();
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
        EntryDetails details = EntryDetails.NONE.withExpiry(today.plusDays(3));
        ada.keyValues().set("token", EntryEdit.of(Values.of("one")).with(details));
        ada.expiring().look();
        UUID id = rows.ids("delivery").getFirst();
        rows.flip("delivery", "sealed_body", id, 30);

        isDamaged(() -> ada.deliveries().details(id), "delivery", id);
    }

    @Test
    void a_changed_data_key_opens_by_no_password() {
        UUID id = ada.identity().userId();
        rows.flip("account", "data_key_by_password", id, 30);

        isDamaged(() -> store.logIn("ada"), "account", id);
    }

    @Test
    void a_changed_data_key_of_a_session_ends_it() {
        try (SessionToken token = commandLine("ada").token()) {
            assertThat(store.certkeep().accounts().resume(token)).isPresent();
            rows.ids("login_session").stream()
                    .filter(id -> rows.has("login_session", "data_key_by_token", id))
                    .forEach(id -> rows.flip("login_session", "data_key_by_token", id, 30));
            assertThat(store.certkeep().accounts().resume(token)).isEmpty();
        }
    }

    @Test
    void values_that_changed_places_are_told() {
        List<UUID> ids = rows.ids("entry");
        rows.swap("entry", "content", ids.get(0), ids.get(1));

        assertThatThrownBy(() -> readAll(ada)).isInstanceOf(IntegrityException.class);
    }

    @Test
    void values_of_two_owners_that_changed_places_are_told_to_both() {
        UserSession ben = store.signUp("ben");
        List<UUID> before = rows.ids("entry");
        set(ben, "first", "three");
        UUID theirs =
                rows.ids("entry").stream().filter(id -> !before.contains(id)).findFirst().get();
        rows.swap("entry", "content", before.getFirst(), theirs);

        assertThatThrownBy(() -> readAll(ada)).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> readAll(ben)).isInstanceOf(IntegrityException.class);
    }

    @Test
    void an_envelope_in_another_column_is_told() {
        UUID id = rows.ids("entry").getFirst();
        rows.write("entry", "content", id, rows.read("entry", "heading", id));

        isDamaged(() -> readAll(ada), "entry", id);
    }

    @Test
    void data_keys_of_two_users_that_changed_places_open_nothing() {
        UserSession ben = store.signUp("ben");
        rows.swap(
                "account",
                "data_key_by_password",
                ada.identity().userId(),
                ben.identity().userId());

        assertThatThrownBy(() -> store.logIn("ada")).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> store.logIn("ben")).isInstanceOf(IntegrityException.class);
    }

    private SignedIn commandLine(String name) {
        try (Password password = FreshStore.password()) {
            return (SignedIn)
                    store.certkeep()
                            .accounts()
                            .logIn(
                                    name + "@example.com",
                                    password,
                                    SessionKind.commandLine("attack"));
        }
    }

    private static void isDamaged(ThrowingCallable call, String item, UUID id) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        e -> assertThat(e.arguments()).containsExactly(item, id));
    }

    private static void readAll(UserSession session) {
        session.keyValues()
                .list("")
                .entries()
                .forEach(one -> session.keyValues().get(one.key()).orElseThrow().close());
    }

    private static void set(UserSession session, String key, String text) {
        try (SecretBytes value = SecretBytes.ofUtf8(text.toCharArray())) {
            session.keyValues().set(key, value);
        }
    }
}
