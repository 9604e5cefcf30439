package app.certkeep.keyvalue;

import java.util.List;

/// Entries that belong together below one folder.
public enum EntryTemplate {
    DATABASE(
            new Field("host", EntryType.TEXT),
            new Field("port", EntryType.NUMBER),
            new Field("name", EntryType.TEXT),
            new Field("user", EntryType.TEXT),
            new Field("password", EntryType.SECRET)),
    API_TOKEN(new Field("url", EntryType.URL), new Field("token", EntryType.SECRET)),
    LOG_IN(
            new Field("url", EntryType.URL),
            new Field("user", EntryType.TEXT),
            new Field("password", EntryType.SECRET),
            new Field("code", EntryType.ONE_TIME_CODE)),
    SSH(
            new Field("host", EntryType.TEXT),
            new Field("port", EntryType.NUMBER),
            new Field("user", EntryType.TEXT),
            new Field("private-key", EntryType.MULTILINE),
            new Field("passphrase", EntryType.SECRET));

    private final List<Field> fields;

    EntryTemplate(Field... fields) {
        this.fields = List.of(fields);
    }

    /// What the entries are, in the order in which they are asked for.
    public List<Field> fields() {
        return fields;
    }

    /// One of the entries.
    ///
    /// @param name what its key ends with
    public record Field(String name, EntryType type) {

        /// Whether it is made with an empty value, to be filled in later, where none is given.
        public boolean mayBeEmpty() {
            return switch (type) {
                case SECRET, TEXT, MULTILINE -> true;
                case NUMBER, BOOLEAN, JSON, URL, ONE_TIME_CODE -> false;
            };
        }
    }
}
