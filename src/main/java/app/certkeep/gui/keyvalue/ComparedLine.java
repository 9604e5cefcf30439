package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.EntryComparison;
import app.certkeep.keyvalue.EntryComparison.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A line of two values side by side, as text that is shown.
///
/// @param before null where only the value after has one here
/// @param after null where only the value before has one here
/// @param same whether both are the same
record ComparedLine(@Nullable String before, @Nullable String after, boolean same) {

    /// What was taken away stands beside what came in its place.
    static List<ComparedLine> of(EntryComparison comparison) {
        List<ComparedLine> lines = new ArrayList<>();
        Deque<String> removed = new ArrayDeque<>();
        Deque<String> added = new ArrayDeque<>();
        for (EntryComparison.Part part : comparison.parts()) {
            String text = ShownText.of(comparison.text(part)).stripTrailing();
            if (part.kind() == Kind.SAME) {
                pair(removed, added, lines);
                lines.add(new ComparedLine(text, text, true));
            } else {
                (part.kind() == Kind.REMOVED ? removed : added).add(text);
            }
        }
        pair(removed, added, lines);
        return lines;
    }

    private static void pair(Deque<String> removed, Deque<String> added, List<ComparedLine> lines) {
        while (!removed.isEmpty() || !added.isEmpty()) {
            lines.add(new ComparedLine(removed.poll(), added.poll(), false));
        }
    }

    @Override
    public String toString() {
        return "ComparedLine[hidden]";
    }
}
