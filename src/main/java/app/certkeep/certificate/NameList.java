package app.certkeep.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Alternative names as one column: a line each, with line feeds and backslashes of the names
/// themselves escaped, because a stranger wrote them.
final class NameList {
    private NameList() {}

    static String toColumn(List<String> names) {
        return names.stream()
                .map(name -> name.replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }

    static List<String> fromColumn(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split("\n", -1)).map(NameList::unescaped).toList();
    }

    private static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder name = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                name.append(next == 'n' ? '\n' : next);
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
