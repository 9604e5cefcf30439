package app.certkeep.keyvalue.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The `String` elements of one entry of KeePass, which are wiped when they are closed.
final class KeePassFields implements AutoCloseable {
    private final Map<String, SecretText> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Integer> sealed = new ArrayList<>();

    /// Reads one, from its start to its end. Values that only KeePass can open, as they stand
    /// within its own files, are left out.
    void read(XMLStreamReader xml) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String key = "";
        SecretText value = new SecretText();
        boolean open = true;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("Key")) {
                    key = xml.getElementText();
                } else {
                    open &= !"True".equalsIgnoreCase(xml.getAttributeValue(null, "Protected"));
                    text(xml, value);
                }
            }
        }
        if (open && value.length() > 0 && !values.containsKey(key)) {
            values.put(key, value);
            lines.put(key, line);
        } else {
            value.close();
            if (!open) {
                sealed.add(line);
            }
        }
    }

    private static void text(XMLStreamReader xml, SecretText value) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(xml, value);
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("no plain text", xml.getLocation());
            }
        }
    }

    private static void append(XMLStreamReader xml, SecretText value) {
        char[] characters = xml.getTextCharacters();
        int from = xml.getTextStart();
        for (int i = from; i < from + xml.getTextLength(); i++) {
            value.append(characters[i]);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        SecretText value = values.get(key);
        return value == null ? "" : value.text();
    }

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }

    /// Where values stand that are left out.
    List<Integer> protectedLines() {
        return sealed;
    }

    void each(BiConsumer<String, SecretText> taker) {
        values.forEach(taker);
    }

    @Override
    public void close() {
        values.values().forEach(SecretText::close);
    }
}
