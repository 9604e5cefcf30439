package app.certkeep.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Looks texts up by semantic key and fills their arguments in.
public final class Messages {
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        bundle = ResourceBundle.getBundle("i18n.messages", locale);
    }

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException where the key has no text
    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    public String text(String key, List<Object> arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale())
                .format(arguments.toArray());
    }

    /// The bundle itself, for views that look up `%key`.
    public ResourceBundle bundle() {
        return bundle;
    }
}
