package app.certkeep.cli;

import app.certkeep.certificate.format.VisibleText;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns. Characters that could deceive a reader or steer the terminal
/// are made visible.
///
/// @param headings of the columns; none where the rows are names and what they stand for
/// @param widest columns of the screen that a cell may take before it is cut
record Table(List<String> headings, List<List<String>> rows, int widest) {
    private static final String GAP = "  ";

    Table(List<String> headings, List<List<String>> rows) {
        this(headings, rows, Integer.MAX_VALUE);
    }

    /// Names on the left, what they stand for in full on the right.
    static Table ofFields(List<List<String>> fields) {
        return new Table(List.of(), fields);
    }

    String text() {
        List<List<String>> lines = new ArrayList<>();
        if (!headings.isEmpty()) {
            lines.add(headings);
        }
        rows.forEach(row -> lines.add(row.stream().map(this::shown).toList()));
        int[] widths = widths(lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(aligned(line, widths)).append('\n'));
        return text.toString();
    }

    private String shown(String cell) {
        return TextWidth.cut(VisibleText.of(cell), widest);
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            String cell = line.get(i);
            text.append(cell).repeat(' ', widths[i] - TextWidth.of(cell)).append(GAP);
        }
        return text.toString().stripTrailing();
    }
}
