package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

import java.io.CharArrayReader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/// Reads one mapping of YAML 1.1. Mappings within it are folders, and so are lists, whose elements
/// have numbers from 1; scalars are taken as they are written. Only the events of the parser are
/// looked at: tags make nothing, and aliases, which could make a short file endless, are
/// unreadable. So is what has no value.
final class YamlReader {
    private static final int DEEPEST = 100;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final char[] text;
    private final EntryCollector found = new EntryCollector();
    private final Deque<Level> levels = new ArrayDeque<>();
    private int documents;

    YamlReader(char[] text) {
        this.text = text;
    }

    /// Where it stops being YAML, that line is unreadable, and nothing of it counts.
    FileContent read() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            for (Event event : new Yaml(options).parse(new CharArrayReader(text))) {
                if (levels.isEmpty() && event instanceof SequenceStartEvent) {
                    found.onlyUnreadable(lineOf(event));
                    break;
                }
                take(event);
            }
            if (documents == 0) {
                found.unreadable(1);
            }
        } catch (MarkedYAMLException e) {
            found.onlyUnreadable(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1);
        } catch (YAMLException e) {
            found.onlyUnreadable(1);
        }
        return found.content();
    }

    private void take(Event event) {
        int line = lineOf(event);
        if (event instanceof DocumentStartEvent) {
            documents++;
        }
        if (documents > 1) {
            if (event instanceof DocumentStartEvent) {
                found.unreadable(line);
            }
            return;
        }
        switch (event) {
            case MappingStartEvent _ -> open(false);
            case SequenceStartEvent _ -> open(true);
            case MappingEndEvent _ -> levels.removeLast();
            case SequenceEndEvent _ -> levels.removeLast();
            case AliasEvent _ -> {
                found.unreadable(line);
                if (!levels.isEmpty()) {
                    levels.getLast().pass();
                }
            }
            case ScalarEvent scalar -> scalar(scalar, line);
            default -> {}
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
    }

    private void open(boolean list) {
        if (levels.size() == DEEPEST) {
            found.forget();
            throw new InvalidInputException("file is too deep", "keyvalue.import.deep", DEEPEST);
        }
        if (levels.isEmpty()) {
            levels.addLast(new Level("", list));
            return;
        }
        // A mapping or list as a key is opened, too, and stands under nothing that is a key.
        levels.addLast(new Level(levels.getLast().next() + "/", list));
    }

    private void scalar(ScalarEvent scalar, int line) {
        if (levels.isEmpty()) {
            found.unreadable(line);
            return;
        }
        Level level = levels.getLast();
        if (level.wantsKey()) {
            level.key(scalar.getValue());
            return;
        }
        String name = level.next();
        if (scalar.isPlain() && NULLS.contains(scalar.getValue())) {
            found.unreadable(line);
            return;
        }
        char[] value = scalar.getValue().toCharArray();
        try {
            found.add(name, SecretBytes.ofUtf8(value), "", line);
        } finally {
            Arrays.fill(value, '\0');
        }
    }

    /// A mapping or list that is open.
    private static final class Level {
        private final String before;
        private final boolean list;
        private String key = "";
        private boolean keyed;
        private int number;

        Level(String before, boolean list) {
            this.before = before;
            this.list = list;
        }

        boolean wantsKey() {
            return !list && !keyed;
        }

        void key(String text) {
            key = text;
            keyed = true;
        }

        /// The name of the value that comes.
        String next() {
            if (list) {
                number++;
                return before + number;
            }
            String name = before + key;
            keyed = !keyed;
            return name;
        }

        /// What came has no name or value.
        void pass() {
            next();
        }
    }
}
