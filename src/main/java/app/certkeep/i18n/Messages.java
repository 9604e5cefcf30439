package app.certkeep.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Looks texts up by semantic key and fills their arguments in.
public final class Messages {
    private final ResourceBundle bundle;

    /// @param locale whose language is taken where there are texts in it, else English
    public Messages(Locale locale) {
        // Who asks for English gets it on a German computer, too.
        bundle =
                ResourceBundle.getBundle(
                        "i18n.messages",
                        locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
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
