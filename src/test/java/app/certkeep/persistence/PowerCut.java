package app.certkeep.persistence;

import app.certkeep.persistence.FileRecording.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What a disk may hold after the power went: all that was synced, and of the rest anything, in
/// pieces and in any order.
public final class PowerCut {
    private static final int SECTOR = 512;
    private static final int PAGE = 4096;

    /// How the disk treats what it was not told to keep.
    public enum Fate {
        /// Nothing of it was written.
        DROPPED,
        /// It was written in order up to some piece.
        TORN,
        /// Each piece was written or not.
        SCATTERED,
        /// Each piece was written or not, in any order: of two on the same place the older may win.
        REORDERED
    }

    private final List<Step> steps;
    private final boolean syncsCount;
    private byte[] kept = new byte[0];
    private int keptSteps;

    /// @param syncsCount false for a disk that lies about every sync, to see a harness fail
    public PowerCut(List<Step> steps, boolean syncsCount) {
        this.steps = List.copyOf(steps);
        this.syncsCount = syncsCount;
    }

    /// The file after a cut behind so many steps. Cuts have to be asked for in rising order.
    public byte[] fileAfter(int length, Fate fate, Random random) {
        keepUpTo(lastSafe(length));
        List<Step> unsynced = new ArrayList<>();
        int piece = random.nextBoolean() ? SECTOR : PAGE;
        for (Step step : steps.subList(keptSteps, length)) {
            unsynced.addAll(pieces(step, piece));
        }
        byte[] file = kept.clone();
        for (Step step : survivors(unsynced, fate, random)) {
            file = apply(file, step);
        }
        return file;
    }

    private int lastSafe(int length) {
        int safe = keptSteps;
        for (int i = keptSteps; i < length; i++) {
            if (syncsCount && steps.get(i) instanceof Step.Sync(int begun)) {
                safe = Math.max(safe, begun);
            }
        }
        return safe;
    }

    private void keepUpTo(int length) {
        for (; keptSteps < length; keptSteps++) {
            kept = apply(kept, steps.get(keptSteps));
        }
    }

    private static List<Step> survivors(List<Step> unsynced, Fate fate, Random random) {
        List<Step> some = new ArrayList<>(unsynced);
        double share = random.nextDouble();
        switch (fate) {
            case DROPPED -> some.clear();
            case TORN -> some.subList(random.nextInt(some.size() + 1), some.size()).clear();
            case SCATTERED -> some.removeIf(_ -> random.nextDouble() > share);
            case REORDERED -> {
                some.removeIf(_ -> random.nextDouble() > share);
                Collections.shuffle(some, random);
            }
        }
        return some;
    }

    /// As a disk writes: aligned pieces, each whole or not at all.
    private static List<Step> pieces(Step step, int size) {
        if (!(step instanceof Step.Write(long position, byte[] bytes))) {
            return step instanceof Step.Sync ? List.of() : List.of(step);
        }
        List<Step> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min(bytes.length, from + size - (position + from) % size);
            pieces.add(new Step.Write(position + from, Arrays.copyOfRange(bytes, from, to)));
            from = to;
        }
        return pieces;
    }

    private static byte[] apply(byte[] file, Step step) {
        return switch (step) {
            case Step.Write(long position, byte[] bytes) -> {
                int end = Math.toIntExact(position + bytes.length);
                byte[] longer = end > file.length ? Arrays.copyOf(file, end) : file;
                System.arraycopy(bytes, 0, longer, (int) position, bytes.length);
                yield longer;
            }
            case Step.Truncate(long size) ->
                    size < file.length ? Arrays.copyOf(file, (int) size) : file;
            case Step.Sync _ -> file;
        };
    }
}
