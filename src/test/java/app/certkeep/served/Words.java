package app.certkeep.served;

import app.certkeep.i18n.Messages;

import java.util.Locale;

/// The text of a message key.
final class Words {
    private Words() {}

    /// Fails where there is none.
    static String of(String key) {
        return new Messages(Locale.ENGLISH).text(key);
    }
}
