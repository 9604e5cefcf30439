package app.certkeep.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.SessionKind;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keyvalue.Values;
import app.certkeep.notification.EndpointForm;
import app.certkeep.operation.Action;
import app.certkeep.operation.OperationId;
import app.certkeep.operation.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class RecordsOfServicesTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void signing_up_in_and_out_leaves_records() {
        store.certkeep().accounts().logOut(ada.identity());
        UserSession again = store.logIn("ada");

        assertThat(Activities.of(again))
                .extracting(ActivityRecord::action)
                .containsExactly(Action.LOG_IN, Action.LOG_OUT, Action.SIGN_UP);
        assertThat(Activities.newest(again).item().name()).isEqualTo("test");
        assertThat(Activities.newest(again).who().isOwner()).isTrue();
    }

    @Test
    void a_wrong_password_leaves_a_refused_record_that_names_nobody() {
        try (Password wrong = new Password("wrong orchid 47".toCharArray())) {
            store.certkeep().accounts().logIn("ada@example.com", wrong, SessionKind.window("test"));
        }

        ActivityRecord record = Activities.newest(ada);
        assertThat(record.action()).isEqualTo(Action.LOG_IN_FAILED);
        assertThat(record.result()).isEqualTo(Result.REFUSED);
        assertThat(record.who().actor()).isNull();
        assertThat(record.item().name()).isEmpty();
    }

    @Test
    void an_import_is_one_record_with_its_counts() {
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));

        List<ActivityRecord> imports = Activities.of(ada, Action.CERTIFICATE_IMPORT);
        assertThat(imports).hasSize(1);
        assertThat(imports.getFirst().item().name())
                .isEqualTo("imported=1 restored=0 paired=1 duplicates=0 rejected=0");
    }

    @Test
    void what_is_done_to_few_certificates_is_recorded_for_each() {
        UUID leaf = importLeaf();
        ada.certificates().setActive(List.of(leaf), true);
        ada.certificates().setActive(List.of(leaf), true);
        ada.certificates().rename(leaf, "shop");
        ada.certificates().export(leaf, ExportFormat.PEM, true).close();
        ada.certificates().export(leaf, ExportFormat.PEM, false).close();
        ada.certificates().delete(List.of(leaf));

        assertThat(Activities.of(ada))
                .extracting(ActivityRecord::action)
                .containsExactly(
                        Action.CERTIFICATE_DELETE,
                        Action.CERTIFICATE_EXPORT,
                        Action.CERTIFICATE_RENAME,
                        Action.CERTIFICATE_ACTIVATE,
                        Action.CERTIFICATE_IMPORT,
                        Action.SIGN_UP);
        assertThat(Activities.of(ada).getFirst().item())
                .isEqualTo(new ActivityRecord.Item(leaf, "shop"));
    }

    @Test
    void a_certificate_that_comes_back_or_goes_for_good_is_recorded_with_its_name() {
        UUID leaf = importLeaf();
        ada.certificates().delete(List.of(leaf));
        ada.certificates().trash().restore(List.of(leaf));
        ada.certificates().delete(List.of(leaf));
        ada.certificates().trash().purge(List.of(leaf));
        importLeaf();
        ada.certificates().delete(ids());
        ada.trash().purgeOlderThan(Duration.ZERO);

        assertThat(Activities.of(ada, Action.CERTIFICATE_RESTORE))
                .extracting(ActivityRecord::item)
                .containsExactly(new ActivityRecord.Item(leaf, "leaf.example.com"));
        assertThat(Activities.of(ada, Action.CERTIFICATE_PURGE))
                .extracting(record -> record.item().name())
                .containsExactly("leaf.example.com", "leaf.example.com");
    }

    @Test
    void what_is_done_to_many_certificates_is_one_record_with_their_number() {
        ada.certificates().importText(SampleFiles.many(0, 30));
        List<UUID> ids = ids();
        ada.certificates().setActive(ids, true);
        ada.certificates().delete(ids);

        assertThat(Activities.of(ada, Action.CERTIFICATE_ACTIVATE))
                .extracting(record -> record.item().name())
                .containsExactly("items=30");
        assertThat(Activities.of(ada, Action.CERTIFICATE_DELETE))
                .extracting(record -> record.item().name())
                .containsExactly("items=30");
    }

    @Test
    void what_is_done_to_an_entry_is_recorded_with_its_key() {
        ada.keyValues().set("shop/db", Values.of("one"));
        ada.keyValues().set("shop/db", Values.of("one"));
        ada.keyValues().set("shop/db", Values.of("two"));
        ada.keyValues().get("shop/db").orElseThrow().close();
        ada.keyValues().get("none");
        ada.keyValues().rename("shop/db", "shop/database");
        ada.keyValues().delete("shop/database");

        assertThat(Activities.of(ada))
                .extracting(record -> record.action() + " " + record.item().name())
                .startsWith(
                        "ENTRY_DELETE shop/database",
                        "ENTRY_MOVE shop/db → shop/database",
                        "ENTRY_REVEAL shop/db",
                        "ENTRY_SET shop/db",
                        "ENTRY_SET shop/db");
        assertThat(Activities.of(ada)).hasSize(6);
    }

    @Test
    void endpoints_and_deliveries_leave_records() {
        ada.stopSending();
        UUID id;
        try (var added =
                ada.endpoints().add(new EndpointForm("desk", "http://localhost:9/x", true))) {
            id = added.endpoint().id();
        }
        ada.endpoints().rename(id, "table");
        ada.endpoints().setEnabled(id, false);
        UUID delivery = ada.deliveries().sendTest(id);
        ada.deliveries().resend(delivery);
        ada.endpoints().remove(id);

        assertThat(Activities.of(ada))
                .extracting(ActivityRecord::action)
                .startsWith(
                        Action.ENDPOINT_DELETE,
                        Action.DELIVERY_RESEND,
                        Action.ENDPOINT_TEST,
                        Action.ENDPOINT_CHANGE,
                        Action.ENDPOINT_CHANGE,
                        Action.ENDPOINT_ADD);
    }

    @Test
    void what_is_refused_is_recorded_although_nothing_was_done() {
        ada.keyValues().set("taken", Values.of("one"));
        assertThatThrownBy(() -> ada.keyValues().add("taken", Values.of("two")))
                .isInstanceOf(CertkeepException.class);
        assertThatThrownBy(() -> ada.certificates().delete(List.of(new UUID(1, 2))))
                .isInstanceOf(CertkeepException.class);
        try (Password wrong = new Password("wrong orchid 47".toCharArray());
                Password next = new Password("another orchid 48".toCharArray())) {
            assertThatThrownBy(() -> ada.account().changePassword(wrong, next))
                    .isInstanceOf(NotAllowedException.class);
        }

        assertThat(Activities.of(ada).subList(0, 3))
                .extracting(record -> record.action() + " " + record.result())
                .containsExactly(
                        "PASSWORD_CHANGE REFUSED",
                        "CERTIFICATE_DELETE REFUSED",
                        "ENTRY_SET REFUSED");
        assertThat(Activities.of(ada).get(2).item().name()).isEqualTo("taken");
        assertThat(Activities.of(ada).get(1).item().id()).isEqualTo(new UUID(1, 2));
    }

    @Test
    void a_value_that_does_not_open_is_a_failure() {
        ada.keyValues().set("first", Values.of("one"));
        store.database()
                .change(
                        transaction ->
                                transaction
                                        .session()
                                        .createNativeMutationQuery(
                                                "update entry set content = heading")
                                        .executeUpdate());

        assertThatThrownBy(() -> ada.keyValues().get("first"))
                .isInstanceOf(CertkeepException.class);
        assertThat(Activities.newest(ada).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void a_record_carries_the_id_of_its_operation() {
        OperationId id = OperationId.make();
        id.run(() -> ada.keyValues().set("first", Values.of("one")));

        assertThat(Activities.newest(ada).operation()).isEqualTo(id.text());
    }

    @Test
    void the_names_of_keys_are_nowhere_in_clear() {
        String name = "a-name-that-nobody-else-may-read";
        ada.keyValues().set(name, Values.of("one"));
        ada.keyValues().get(name).orElseThrow().close();
        ada.keyValues().delete(name);
        store.certkeep().close();

        for (byte[] content : store.contents()) {
            assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain(name);
        }
    }

    @Test
    void nobody_sees_the_records_of_another() {
        ada.keyValues().set("hers", Values.of("one"));

        assertThat(Activities.of(store.signUp("ben"))).hasSize(1);
    }

    private List<UUID> ids() {
        return ada.certificates().page(CertificateQuery.all(), Activities.FIRST).items().stream()
                .map(CertificateSummary::id)
                .toList();
    }

    private UUID importLeaf() {
        return ada.certificates()
                .importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY))
                .importedIds()
                .getFirst();
    }
}
