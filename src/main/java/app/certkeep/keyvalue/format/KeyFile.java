package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.io.CharArrayReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The key in a key file of KeePass (<https://keepass.info/help/base/keys.html#keyfiles>): XML of
/// version 1 or 2, 32 bytes, 64 hexadecimal digits, or the SHA-256 hash of any other file.
final class KeyFile {
    private static final int LENGTH = 32;

    private final byte[] file;
    private String data = "";
    private String version = "";
    private @Nullable String hash;

    private KeyFile(byte[] file) {
        this.file = file;
    }

    /// @return the caller closes it
    /// @throws InvalidInputException where it is XML that says it is damaged
    static SecretBytes key(SecretBytes file) {
        return new SecretBytes(new KeyFile(file.bytes()).found(file));
    }

    private byte[] found(SecretBytes text) {
        if (isXml(text)) {
            try {
                return ofXml();
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException("no key", "keyvalue.import.key-file.damaged");
            }
        }
        if (file.length == LENGTH) {
            return file.clone();
        }
        if (file.length == 2 * LENGTH && isHexadecimal()) {
            return HexFormat.of().parseHex(ascii());
        }
        return Kdbx.sha256().digest(file);
    }

    private boolean isHexadecimal() {
        for (byte each : file) {
            if (!HexFormat.isHexDigit(each)) {
                return false;
            }
        }
        return true;
    }

    private String ascii() {
        return new String(file, StandardCharsets.US_ASCII);
    }

    private byte[] ofXml() {
        String digits = data.replaceAll("\\s", "");
        if (!version.startsWith("2")) {
            return Base64.getDecoder().decode(digits);
        }
        byte[] key = HexFormat.of().parseHex(digits);
        byte[] first = HexFormat.of().parseHex(hash == null ? "" : hash);
        byte[] computed = Kdbx.sha256().digest(key);
        if (!MessageDigest.isEqual(first, Arrays.copyOf(computed, first.length))) {
            throw new IllegalArgumentException("another hash");
        }
        return key;
    }

    /// Whether it is XML with a key, which is noted then.
    private boolean isXml(SecretBytes text) {
        char[] characters = text.toChars();
        try {
            XMLStreamReader xml = PlainXml.of(new CharArrayReader(characters));
            xml.nextTag();
            if (!xml.getLocalName().equals("KeyFile")) {
                return false;
            }
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    note(xml);
                }
            }
            return !data.isBlank();
        } catch (XMLStreamException e) {
            return false;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private void note(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Version" -> version = xml.getElementText();
            case "Data" -> {
                hash = xml.getAttributeValue(null, "Hash");
                data = xml.getElementText();
            }
            default -> {}
        }
    }
}
