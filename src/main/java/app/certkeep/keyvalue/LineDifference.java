package app.certkeep.keyvalue;

import app.certkeep.keyvalue.EntryComparison.Kind;
import app.certkeep.keyvalue.EntryComparison.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which lines of two texts are the same: those at both ends, and between them the longest common
/// subsequence. Where what is between is larger than [#MOST_CELLS], all of it counts as replaced.
final class LineDifference {
    private static final int MOST_CELLS = 4_000_000;

    /// Bytes from one line's beginning to the next one's.
    private record Line(int from, int to) {}

    private final byte[] before;
    private final byte[] after;
    private final List<Line> old;
    private final List<Line> young;
    private final List<Part> parts = new ArrayList<>();

    LineDifference(byte[] before, byte[] after) {
        this.before = before;
        this.after = after;
        old = lines(before);
        young = lines(after);
    }

    List<Part> parts() {
        int shorter = Math.min(old.size(), young.size());
        int head = 0;
        while (head < shorter && isSame(head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && isSame(old.size() - 1 - tail, young.size() - 1 - tail)) {
            tail++;
        }
        old.subList(0, head).forEach(line -> add(Kind.SAME, line));
        between(head, old.size() - tail, young.size() - tail);
        old.subList(old.size() - tail, old.size()).forEach(line -> add(Kind.SAME, line));
        return List.copyOf(parts);
    }

    private void between(int from, int oldEnd, int youngEnd) {
        int i = from;
        int j = from;
        if ((long) (oldEnd - from) * (youngEnd - from) <= MOST_CELLS) {
            int[][] longest = longest(from, oldEnd, youngEnd);
            while (i < oldEnd && j < youngEnd) {
                if (isSame(i, j)) {
                    add(Kind.SAME, old.get(i++));
                    j++;
                } else if (longest[i + 1 - from][j - from] >= longest[i - from][j + 1 - from]) {
                    add(Kind.REMOVED, old.get(i++));
                } else {
                    add(Kind.ADDED, young.get(j++));
                }
            }
        }
        old.subList(i, oldEnd).forEach(line -> add(Kind.REMOVED, line));
        young.subList(j, youngEnd).forEach(line -> add(Kind.ADDED, line));
    }

    /// The lengths of the longest common subsequences of what follows each pair of lines.
    private int[][] longest(int from, int oldEnd, int youngEnd) {
        int[][] longest = new int[oldEnd - from + 1][youngEnd - from + 1];
        for (int i = oldEnd - 1; i >= from; i--) {
            for (int j = youngEnd - 1; j >= from; j--) {
                longest[i - from][j - from] =
                        isSame(i, j)
                                ? longest[i + 1 - from][j + 1 - from] + 1
                                : Math.max(
                                        longest[i + 1 - from][j - from],
                                        longest[i - from][j + 1 - from]);
            }
        }
        return longest;
    }

    private void add(Kind kind, Line line) {
        parts.add(new Part(kind, line.from(), line.to()));
    }

    private boolean isSame(int i, int j) {
        Line one = old.get(i);
        Line other = young.get(j);
        return Arrays.equals(before, one.from(), one.to(), after, other.from(), other.to());
    }

    private static List<Line> lines(byte[] text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                lines.add(new Line(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length) {
            lines.add(new Line(from, text.length));
        }
        return lines;
    }
}
