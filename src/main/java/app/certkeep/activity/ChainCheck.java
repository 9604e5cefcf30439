package app.certkeep.activity;

import app.certkeep.activity.Verification.Break;
import app.certkeep.activity.Verification.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Follows a chain from its anchor to its end and stops at the first record that is broken.
final class ChainCheck {
    private static final int AT_ONCE = 1000;

    private final RecordRepository records;
    private final @Nullable CheckMark mark;

    /// @param mark of the last verification; null where there was none
    ChainCheck(RecordRepository records, @Nullable CheckMark mark) {
        this.records = records;
        this.mark = mark;
    }

    Verification run(RecordChainEntity chain, Instant now) {
        long start = chain.purgedPosition();
        long end = chain.position();
        long balance = chain.balance();
        byte[] endHash = chain.hash();
        long position = start;
        byte[] hash = chain.purgedHash();
        RecordEntity last = null;
        List<RecordEntity> some;
        do {
            some = records.after(position, AT_ONCE);
            for (RecordEntity record : some) {
                Kind broken = breakOf(record, position + 1, hash, end);
                if (broken != null) {
                    long at = broken == Kind.MISSING ? position + 1 : record.position();
                    return new Verification(now, position - start, new Break(at, broken));
                }
                position = record.position();
                hash = record.hash();
                last = record;
            }
            records.forget();
        } while (some.size() == AT_ONCE);
        Break broken = endBreak(position, end, Arrays.equals(hash, endHash));
        if (broken == null && last != null && !last.isPurged() && last.balance() != balance) {
            broken = new Break(position, Kind.BALANCE);
        }
        return new Verification(now, position - start, broken);
    }

    private @Nullable Kind breakOf(RecordEntity record, long expected, byte[] previous, long end) {
        if (record.position() > end) {
            return record.position() == expected ? Kind.ADDED : Kind.MISSING;
        }
        if (record.position() != expected) {
            return Kind.MISSING;
        }
        if (!record.follows(previous)) {
            return Kind.CHANGED;
        }
        boolean marked = mark != null && mark.position() == expected;
        return marked && !Arrays.equals(mark.hash(), record.hash()) ? Kind.REWRITTEN : null;
    }

    private @Nullable Break endBreak(long position, long end, boolean sameHash) {
        if (position < end) {
            return new Break(position + 1, Kind.MISSING);
        }
        if (mark != null && mark.position() > position) {
            return new Break(position + 1, Kind.MISSING);
        }
        return sameHash ? null : new Break(position, Kind.CHANGED);
    }
}
