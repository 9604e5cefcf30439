package app.certkeep.keyvalue.format;

import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what KeePass 2 and KeePassXC export as XML
/// (<https://keepass.info/help/base/importexport.html>): groups are folders, each entry becomes one
/// with an entry for each of its fields, and its notes beside the password. Earlier versions and
/// the recycle bin stay out.
final class KeePassReader {
    /// The JDK's reader gives up at 100 elements within each other.
    private static final int DEEPEST = 90;

    private static final String TITLE = "Title";
    private static final String NOTES = "Notes";
    private static final String PASSWORD = "Password";
    private static final Map<String, String> NAMES =
            Map.of(
                    "UserName",
                    "user",
                    PASSWORD,
                    "password",
                    "URL",
                    "url",
                    "otp",
                    "code",
                    NOTES,
                    "notes");

    private final EntryCollector found = new EntryCollector();
    private final Reader text;
    private final @Nullable UnaryOperator<byte[]> unseal;
    private final Deque<String> groups = new ArrayDeque<>();
    private String bin = "";
    private int depth;

    KeePassReader(char[] text) {
        this(new CharArrayReader(text), null);
    }

    /// @param unseal opens the protected values, one after the other in the order in which they
    ///     stand; null where they stay closed
    KeePassReader(Reader text, @Nullable UnaryOperator<byte[]> unseal) {
        this.text = text;
        this.unseal = unseal;
    }

    /// Where it stops being XML, that line is unreadable, and nothing of it counts.
    FileContent read() {
        try {
            XMLStreamReader xml = PlainXml.of(text);
            try {
                file(xml);
            } catch (XMLStreamException e) {
                found.onlyUnreadable(xml.getLocation().getLineNumber());
            }
        } catch (XMLStreamException e) {
            found.onlyUnreadable(1);
        } catch (InvalidInputException e) {
            found.forget();
            throw e;
        }
        return found.content();
    }

    private void file(XMLStreamReader xml) throws XMLStreamException {
        boolean any = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "RecycleBinUUID" -> bin = xml.getElementText();
                case "Group" -> {
                    group(xml, true);
                    any = true;
                }
                default -> {}
            }
        }
        if (!any) {
            found.unreadable(1);
        }
    }

    /// The outermost group is the file itself, and its name no folder.
    private void group(XMLStreamReader xml, boolean outermost) throws XMLStreamException {
        requireNotTooDeep();
        String name = "";
        boolean named = false;
        boolean skipped = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "UUID" -> skipped = xml.getElementText().equals(bin) && !bin.isEmpty();
                case "Name" -> name = xml.getElementText();
                case "Entry", "Group" -> {
                    if (!named && !outermost) {
                        groups.addLast(EntryCollector.segment(name));
                    }
                    named = true;
                    if (skipped) {
                        skip(xml);
                    } else if (xml.getLocalName().equals("Entry")) {
                        entry(xml);
                    } else {
                        group(xml, false);
                    }
                }
                default -> skip(xml);
            }
        }
        if (named && !outermost) {
            groups.removeLast();
        }
        depth--;
    }

    private void entry(XMLStreamReader xml) throws XMLStreamException {
        KeePassFields fields = new KeePassFields(unseal);
        try (fields) {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    if (xml.getLocalName().equals("String")) {
                        fields.read(xml);
                    } else {
                        skip(xml);
                    }
                }
            }
            keep(fields);
        }
    }

    private void keep(KeePassFields fields) {
        fields.protectedLines().forEach(found::unreadable);
        String folder = groups.isEmpty() ? "" : String.join("/", groups) + "/";
        String below = found.item(folder, fields.text(TITLE));
        String notes = fields.text(NOTES);
        boolean beside = fields.has(PASSWORD);
        fields.each(
                (name, value) -> {
                    if (!name.equals(TITLE) && !(name.equals(NOTES) && beside)) {
                        String last = NAMES.getOrDefault(name, EntryCollector.segment(name));
                        found.add(
                                below + last,
                                value.toUtf8(),
                                name.equals(PASSWORD) ? notes : "",
                                fields.line(name));
                    }
                });
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (unseal == null || !KeePassFields.isProtected(xml)) {
                        open++;
                    } else {
                        // Those that stay out count among those before the next one, too.
                        KeePassFields.unsealed(xml, unseal).close();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    private void requireNotTooDeep() {
        if (++depth > DEEPEST) {
            throw new InvalidInputException("groups are too deep", "keyvalue.import.deep", DEEPEST);
        }
    }
}
