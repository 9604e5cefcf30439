package app.certkeep.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Looks texts up by semantic key and fills their arguments in. Everybody who holds one speaks the
/// language it was told last.
public final class Messages {
    private record Spoken(ResourceBundle bundle, Locale locale) {}

    private volatile Spoken spoken;

    /// @param locale whose language is taken where there are texts in it, else English
    public Messages(Locale locale) {
        spoken = spokenIn(locale);
    }

    private static Spoken spokenIn(Locale wanted) {
        // Who asks for English gets it on a German computer, too.
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "i18n.messages",
                        wanted,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Locale found = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        boolean known = wanted.getLanguage().equals(found.getLanguage());
        return new Spoken(bundle, known ? wanted : found);
    }

    /// Takes another language from now on; what was looked up before stays as it is.
    ///
    /// @param locale as above
    public void speak(Locale locale) {
        spoken = spokenIn(locale);
    }

    /// In which dates and numbers are to be written, so that they fit the texts.
    public Locale locale() {
        return spoken.locale();
    }

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException where the key has no text
    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    public String text(String key, List<Object> arguments) {
        Spoken now = spoken;
        return new MessageFormat(now.bundle().getString(key), now.locale())
                .format(arguments.toArray());
    }

    /// A number with the marks between its thousands that the language has.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// The bundle itself, for views that look up `%key`.
    public ResourceBundle bundle() {
        return spoken.bundle();
    }
}
