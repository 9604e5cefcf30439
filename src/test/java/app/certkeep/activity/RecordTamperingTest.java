package app.certkeep.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.activity.Verification.Break;
import app.certkeep.activity.Verification.Kind;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

/// A sign-up at position 1 and entries at 2 to 6, into which somebody writes.
@Tag("h2")
class RecordTamperingTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private UserSession ada;

    @BeforeEach
    void keepFive() {
        ada = store.signUp("ada");
        for (int i = 2; i <= 6; i++) {
            ada.keyValues().set("key-" + i, Values.of("one"));
        }
    }

    @Test
    void an_untouched_chain_is_whole() {
        Verification found = ada.activity().verify();

        assertThat(found.isWhole()).isTrue();
        assertThat(found.records()).isEqualTo(6);
    }

    @Test
    void every_changed_field_is_told_at_its_record() {
        for (String change :
                new String[] {
                    "actor_id = null",
                    "action = 'ENTRY_DELETE'",
                    "item_id = null",
                    "item = null",
                    "result = 'REFUSED'",
                    "done_at = created_at_of_account",
                    "operation = '000000000000'",
                    "cost = 1",
                    "balance = 1",
                    "hash = digest",
                    "digest = hash"
                }) {
            String set = change.replace("created_at_of_account", "timestamp '2020-01-01 00:00:00'");
            stranger("create table saved as select * from activity_record");
            stranger("update activity_record set " + set + " where position = 4");

            assertThat(ada.activity().verify().broken())
                    .as(change)
                    .isEqualTo(new Break(4, Kind.CHANGED));
            stranger(
                    "delete from activity_record",
                    "insert into activity_record select * from saved",
                    "drop table saved");
        }
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void a_deleted_record_is_missing() {
        stranger("delete from activity_record where position = 3");

        breaks(3, Kind.MISSING);
    }

    @Test
    void records_that_changed_places_are_told_at_the_first() {
        stranger(
                "update activity_record set position = 99 where position = 3",
                "update activity_record set position = 3 where position = 5",
                "update activity_record set position = 5 where position = 99");

        breaks(3, Kind.CHANGED);
    }

    @Test
    void a_record_put_in_between_is_told() {
        for (int position = 6; position >= 4; position--) {
            stranger(
                    "update activity_record set position = "
                            + (position + 1)
                            + " where position = "
                            + position);
        }
        stranger(copy(3, 4));

        breaks(4, Kind.CHANGED);
    }

    @Test
    void a_record_put_behind_the_last_is_told() {
        stranger(copy(6, 7));

        breaks(7, Kind.ADDED);
    }

    @Test
    void a_chain_that_was_cut_off_is_missing_its_end() {
        stranger("delete from activity_record where position > 4");

        breaks(5, Kind.MISSING);
    }

    @Test
    void a_chain_that_was_cut_off_with_its_end_is_told_where_it_was_whole_before() {
        assertThat(ada.activity().verify().isWhole()).isTrue();
        stranger(
                "delete from activity_record where position > 4",
                "update record_chain set position = 4, hash ="
                        + " (select hash from activity_record where position = 4)");

        breaks(5, Kind.MISSING);
    }

    @Test
    void a_changed_balance_is_told() {
        stranger("update record_chain set balance = 1000000");

        breaks(6, Kind.BALANCE);
    }

    @Test
    void the_last_verification_is_kept() {
        assertThat(ada.activity().lastVerification()).isEmpty();
        Verification whole = ada.activity().verify();
        assertThat(ada.activity().lastVerification()).contains(whole);
        store.clock().advance(Duration.ofHours(1));
        stranger("delete from activity_record where position = 3");
        Verification broken = ada.activity().verify();

        assertThat(ada.activity().lastVerification()).contains(broken);
        assertThat(broken.at()).isAfter(whole.at());
    }

    @Test
    void deletion_by_the_owner_breaks_nothing() {
        ada.activity().delete(Activities.of(ada).stream().map(ActivityRecord::id).toList());

        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    private void breaks(long position, Kind kind) {
        assertThat(ada.activity().verify().broken()).isEqualTo(new Break(position, kind));
    }

    private static String copy(int from, int to) {
        return """
        insert into activity_record (id, account_id, position, actor_id, action, item_id, item,
            result, done_at, operation, cost, balance, digest, hash, deleted_at, purged)
        select cast('00000000-0000-4000-8000-000000000001' as uuid), account_id, %d, actor_id,
            action, item_id, item, result, done_at, operation, cost, balance, digest, hash,
            deleted_at, purged
        from activity_record where position = %d\
        """
                .formatted(to, from);
    }

    private void stranger(String... statements) {
        store.database()
                .change(
                        transaction -> {
                            for (String each : statements) {
                                transaction
                                        .session()
                                        .createNativeMutationQuery(each)
                                        .executeUpdate();
                            }
                        });
    }
}
