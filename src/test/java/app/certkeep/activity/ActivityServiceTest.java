package app.certkeep.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.keyvalue.Values;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class ActivityServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void records_come_in_pages_newest_first() {
        set("a", "b", "c", "d");

        ActivityPage second = ada.activity().page(ActivityQuery.all(), new PageRequest(2, 2));
        assertThat(second.page().total()).isEqualTo(5);
        assertThat(second.page().items())
                .extracting(record -> record.item().name())
                .containsExactly("b", "a");
        assertThat(second.balance()).isEqualTo(100);
    }

    @Test
    void words_are_looked_for_in_names_that_only_the_owner_can_read() {
        // Not a word of the letters a to f: ids of operations are searched, too.
        set("shop/mail", "shop/web", "lab");

        ActivityPage found = page(ActivityQuery.all().matching("SHOP mail"));
        assertThat(found.page().items())
                .extracting(record -> record.item().name())
                .containsExactly("shop/mail");
        assertThat(found.complete()).isTrue();
        String operation = found.page().items().getFirst().operation();
        assertThat(page(ActivityQuery.all().matching(operation)).page().total()).isEqualTo(1);
    }

    @Test
    void they_are_filtered_by_time_action_item_and_failure() {
        set("a");
        store.clock().advance(Duration.ofDays(3));
        ada = store.logIn("ada");
        ada.keyValues().delete("a");
        refuse(ada);

        assertThat(total(ActivityQuery.all().only(Action.ENTRY_DELETE))).isEqualTo(2);
        assertThat(total(ActivityQuery.all().failures(true))).isEqualTo(1);
        ActivityQuery.Range today =
                ActivityQuery.Range.since(store.clock().instant().minus(Duration.ofDays(1)));
        assertThat(total(ActivityQuery.all().within(today))).isEqualTo(3);
        UUID item =
                page(ActivityQuery.all().only(Action.ENTRY_SET))
                        .page()
                        .items()
                        .getFirst()
                        .item()
                        .id();
        ActivityQuery.Range its = new ActivityQuery.Range(null, null, item);
        assertThat(total(ActivityQuery.all().within(its))).isEqualTo(2);
    }

    @Test
    void they_are_sorted_by_action_and_back_with_and_without_words() {
        set("a", "b");
        for (ActivityQuery query :
                List.of(ActivityQuery.all(), ActivityQuery.all().matching("_"))) {
            assertThat(page(query.sortedBy(ActivityQuery.Sort.ACTION, true)).page().items())
                    .extracting(record -> record.action() + record.item().name())
                    .containsExactly("ENTRY_SETb", "ENTRY_SETa", "SIGN_UPtest");
        }
    }

    @Test
    void deleted_records_are_out_of_sight_until_they_are_restored() {
        set("a", "b");
        List<UUID> ids = ids();
        assertThat(ada.activity().delete(ids)).isEqualTo(3);
        assertThat(Activities.of(ada))
                .extracting(ActivityRecord::action)
                .containsExactly(Action.RECORDS_DELETE);

        assertThat(ada.activity().restore(ids)).isEqualTo(3);
        assertThat(Activities.of(ada)).hasSize(5);
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void nobody_deletes_the_records_of_another() {
        set("a");
        UserSession ben = store.signUp("ben");

        assertThat(ben.activity().delete(ids())).isZero();
        assertThat(Activities.of(ada)).hasSize(2);
    }

    @Test
    void what_was_deleted_long_ago_goes_for_good_at_the_next_log_in() {
        set("a", "b", "c");
        List<UUID> ids = ids();
        ada.activity().delete(List.of(ids.get(1), ids.get(3)));
        store.clock().advance(Duration.ofDays(31));
        UserSession later = store.logIn("ada");

        assertThat(later.activity().restore(ids)).isZero();
        assertThat(rows()).isEqualTo(5);
        Verification found = later.activity().verify();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.records()).isEqualTo(5);
    }

    @Test
    void a_purge_by_hand_leaves_what_was_deleted_lately_unless_all_shall_go() {
        set("a", "b", "c");
        ada.activity().delete(ids().subList(1, 3));

        assertThat(ada.activity().purge(false)).isZero();
        assertThat(ada.activity().purge(true)).isEqualTo(2);
        assertThat(Activities.newest(ada).action()).isEqualTo(Action.RECORDS_PURGE);
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void an_export_holds_a_record_a_line() {
        set("shop", "say \"x\", y");

        List<String> lines = exported(ExportFormat.JSONL);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("{\"position\":3,\"time\":\"")
                .contains("\"action\":\"entry_set\"", "\"item\":\"say \\\"x\\\", y\"")
                .contains("\"cost\":0,\"balance\":100");
        assertThat(Activities.newest(ada).action()).isEqualTo(Action.RECORDS_EXPORT);
    }

    @Test
    void a_spreadsheet_takes_no_name_for_a_formula() {
        set("=1+1", "+a", "-a", "@a", "a \"b\", c");

        List<String> lines = exported(ExportFormat.CSV);
        assertThat(lines.getFirst())
                .isEqualTo("position,time,actor,action,itemId,item,result,cost,balance,operation");
        assertThat(String.join("\n", lines))
                .contains(",'=1+1,", ",'+a,", ",'-a,", ",'@a,", ",\"a \"\"b\"\", c\",");
    }

    @Test
    void several_writers_of_one_account_leave_one_chain_without_gaps() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "writer-" + i;
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int n = 0; n < 10; n++) {
                                            ada.keyValues().set(name + "/" + n, Values.of("one"));
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        Verification found = ada.activity().verify();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.records()).isEqualTo(81);
    }

    private void set(String... keys) {
        for (String key : keys) {
            ada.keyValues().set(key, Values.of("one"));
        }
    }

    private static void refuse(UserSession session) {
        try {
            session.keyValues().delete("none");
        } catch (CertkeepException expected) {
            // It shall leave a record.
        }
    }

    private ActivityPage page(ActivityQuery query) {
        return ada.activity().page(query, Activities.FIRST);
    }

    private long total(ActivityQuery query) {
        return page(query).page().total();
    }

    private List<UUID> ids() {
        return Activities.of(ada).stream().map(ActivityRecord::id).toList();
    }

    private List<String> exported(ExportFormat format) {
        try (SecretBytes bytes = ada.activity().export(ActivityQuery.all(), format)) {
            return new String(bytes.toChars()).lines().toList();
        }
    }

    private long rows() {
        return store.database()
                .read(
                        transaction ->
                                transaction
                                        .session()
                                        .createSelectionQuery(
                                                "select count(*) from RecordEntity", Long.class)
                                        .getSingleResult());
    }
}
