package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The `String` elements of one entry of KeePass, which are wiped when they are closed.
final class KeePassFields implements AutoCloseable {
    private final Map<String, SecretText> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Integer> sealed = new ArrayList<>();
    private final @Nullable UnaryOperator<byte[]> unseal;

    /// @param unseal opens protected values; null where they stay closed
    KeePassFields(@Nullable UnaryOperator<byte[]> unseal) {
        this.unseal = unseal;
    }

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
                    if (unseal != null && isProtected(xml)) {
                        value.close();
                        value = unsealed(xml, unseal);
                    } else {
                        open &= !isProtected(xml);
                        text(xml, value);
                    }
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

    static boolean isProtected(XMLStreamReader xml) {
        return "True".equalsIgnoreCase(xml.getAttributeValue(null, "Protected"));
    }

    /// Reads a protected value, from its start to its end.
    ///
    /// @return the caller closes it
    static SecretText unsealed(XMLStreamReader xml, UnaryOperator<byte[]> unseal)
            throws XMLStreamException {
        try {
            byte[] closed = Base64.getDecoder().decode(xml.getElementText().strip());
            if (closed.length == 0) {
                return new SecretText();
            }
            try (SecretBytes clear = new SecretBytes(unseal.apply(closed))) {
                char[] characters = clear.toChars();
                SecretText value = new SecretText();
                for (char each : characters) {
                    value.append(each);
                }
                Arrays.fill(characters, '\0');
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("no Base64", xml.getLocation(), e);
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
