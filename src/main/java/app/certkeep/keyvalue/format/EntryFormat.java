package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The forms of a file.
public enum EntryFormat {
    /// Lines of `NAME=value`, as shells and the many readers of `.env` files take them.
    ENV,
    /// One JSON object; objects within it are folders.
    JSON,
    /// Java properties, as `java.util.Properties` documents them.
    PROPERTIES,
    /// A table, as [CsvReader] describes it.
    CSV,
    /// One mapping of YAML, as [YamlReader] describes it.
    YAML,
    /// What Bitwarden exports as JSON; only read.
    BITWARDEN,
    /// What `vault kv get -format=json` writes; only read.
    VAULT,
    /// What KeePass exports as XML; only read.
    KEEPASS,
    /// A database of KeePass, which its password, a key file or both open; only read.
    KDBX;

    /// As the name of a file ends; [#ENV] where that says nothing.
    public static EntryFormat ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return JSON;
        }
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YAML;
        }
        if (name.endsWith(".kdbx")) {
            return KDBX;
        }
        if (name.endsWith(".xml")) {
            return KEEPASS;
        }
        return name.endsWith(".properties") ? PROPERTIES : ENV;
    }

    /// Whether [#write] takes it.
    public boolean isWritten() {
        return switch (this) {
            case ENV, JSON, PROPERTIES, CSV, YAML -> true;
            case BITWARDEN, VAULT, KEEPASS, KDBX -> false;
        };
    }

    /// Whether a password or key file is needed to read it.
    public boolean isLocked() {
        return this == KDBX;
    }

    /// As the other, with what opens a file that is locked. That may take seconds.
    ///
    /// @param keys stay the caller's to close
    /// @return the caller closes it
    /// @throws InvalidInputException where it does not open, or asks for too much computing
    public FileContent read(SecretBytes file, FileKeys keys) {
        return isLocked() ? KdbxReader.read(file, keys) : read(file);
    }

    /// @param file text in UTF-8, which stays the caller's to close
    /// @return the caller closes it
    /// @throws InvalidInputException where it is no UTF-8
    public FileContent read(SecretBytes file) {
        if (isLocked()) {
            throw new InvalidInputException("file is locked", "keyvalue.import.kdbx.closed");
        }
        char[] text =
                file.toCharsExactly()
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "file is no UTF-8", "keyvalue.import.encoding"));
        try {
            return switch (this) {
                case ENV -> new EnvReader(text).read();
                case JSON -> new JsonReader(text).read();
                case PROPERTIES -> new PropertiesReader(text).read();
                case CSV -> new CsvReader(text).read();
                case YAML -> new YamlReader(text).read();
                case BITWARDEN -> new BitwardenReader(text).read();
                case VAULT -> new VaultReader(text).read();
                case KEEPASS -> new KeePassReader(text).read();
                case KDBX -> throw new IllegalStateException("is locked");
            };
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /// @return text in UTF-8, which the caller closes
    /// @throws InvalidInputException where it is only read
    public SecretBytes write(List<FileEntry> entries) {
        try (SecretText text = new SecretText()) {
            switch (this) {
                case ENV -> EnvWriter.write(entries, text);
                case JSON -> JsonWriter.write(entries, text);
                case PROPERTIES -> PropertiesWriter.write(entries, text);
                case CSV -> CsvWriter.write(entries, text);
                case YAML -> YamlWriter.write(entries, text);
                case BITWARDEN, VAULT, KEEPASS, KDBX ->
                        throw new InvalidInputException(
                                "format is only read", "keyvalue.export.only-read");
            }
            return text.toUtf8();
        }
    }
}
