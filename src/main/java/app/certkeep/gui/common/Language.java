package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Locale;

/// What the window speaks, chosen or as the system does; switched live. Used on the JavaFX thread.
public final class Language {
    /// What the user chose.
    public enum Choice {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /// The key of its name, which is in the language itself.
        String nameKey() {
            return "gui.language." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Messages messages;
    private final Locale system;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Locale> locale;

    /// @param messages are told what to speak
    /// @param system what the computer speaks
    public Language(Messages messages, Locale system) {
        this.messages = messages;
        this.system = system;
        locale = new ReadOnlyObjectWrapper<>(system);
        choice.subscribe(this::speak);
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// What is spoken; changes after the messages have.
    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    private void speak(Choice chosen) {
        messages.speak(
                switch (chosen) {
                    case SYSTEM -> system;
                    case ENGLISH -> Locale.ENGLISH;
                    case GERMAN -> Locale.GERMAN;
                });
        locale.set(messages.locale());
    }
}
