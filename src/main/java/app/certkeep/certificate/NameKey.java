package app.certkeep.certificate;

import java.util.Locale;

/// Equal for names that RFC 5280, section 7.1, counts as the same, and for a few more that differ
/// in white space; whoever finds a certificate by it verifies more than its name.
final class NameKey {
    private NameKey() {}

    /// @param name by RFC 4514
    static String of(String name) {
        return ofLowerCase(StorableText.of(name).toLowerCase(Locale.ROOT));
    }

    static String ofLowerCase(String name) {
        return name.replace("\\ ", "").replace(" ", "");
    }
}
