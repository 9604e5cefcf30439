package app.certkeep.gui.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What can be done in the window by a key or from the palette: each is here once, with its
/// shortcuts, and [CommandSet] says what it does. Palette, list of shortcuts and the keyboard
/// itself are made of these.
public enum Command {
    PALETTE(Scope.WINDOW, control(KeyCode.K)),
    SEARCH_EVERYWHERE(Scope.WINDOW, shifted(KeyCode.F)),
    GO_CERTIFICATES(Scope.WINDOW, control(KeyCode.DIGIT1)),
    GO_KEYS_AND_VALUES(Scope.WINDOW, control(KeyCode.DIGIT2)),
    GO_ACTIVITY(Scope.WINDOW, control(KeyCode.DIGIT3)),
    GO_NOTIFICATIONS(Scope.WINDOW, control(KeyCode.DIGIT4)),
    GO_SETTINGS(Scope.WINDOW, control(KeyCode.DIGIT5)),
    GO_ADMINISTRATION(Scope.WINDOW, control(KeyCode.DIGIT6)),
    UNDO(Scope.WINDOW, control(KeyCode.Z)),
    LOCK(Scope.WINDOW, control(KeyCode.L)),
    LOG_OUT(Scope.WINDOW),
    THEME_SYSTEM(Scope.WINDOW),
    THEME_LIGHT(Scope.WINDOW),
    THEME_DARK(Scope.WINDOW),
    SHORTCUTS(Scope.WINDOW, plain(KeyCode.F1), control(KeyCode.SLASH)),
    ABOUT(Scope.WINDOW),

    IMPORT_CERTIFICATES(Scope.CERTIFICATES, control(KeyCode.I)),
    PASTE_CERTIFICATES(Scope.CERTIFICATES, control(KeyCode.V)),
    NEW_CERTIFICATE(Scope.CERTIFICATES, control(KeyCode.N)),
    SEARCH_CERTIFICATES(Scope.CERTIFICATES, control(KeyCode.F)),
    SWITCH_CERTIFICATE(Scope.CERTIFICATE_LIST, plain(KeyCode.SPACE)),
    OPEN_CERTIFICATE(Scope.CERTIFICATE_LIST, plain(KeyCode.ENTER)),
    RENAME_CERTIFICATE(Scope.CERTIFICATE_LIST, plain(KeyCode.F2)),
    DELETE_CERTIFICATE(Scope.CERTIFICATE_LIST, plain(KeyCode.DELETE)),
    CLOSE_CERTIFICATE(Scope.CERTIFICATE_LIST, plain(KeyCode.ESCAPE)),

    NEW_ENTRY(Scope.KEYS_AND_VALUES, control(KeyCode.N)),
    NEW_FROM_TEMPLATE(Scope.KEYS_AND_VALUES),
    GENERATE(Scope.KEYS_AND_VALUES, control(KeyCode.G)),
    IMPORT_ENTRIES(Scope.KEYS_AND_VALUES),
    EXPORT_ENTRIES(Scope.KEYS_AND_VALUES),
    SEARCH_ENTRIES(Scope.KEYS_AND_VALUES, control(KeyCode.F)),
    EDIT_ENTRY(Scope.OPEN_ENTRY, control(KeyCode.E)),
    SAVE_ENTRY(Scope.OPEN_ENTRY, control(KeyCode.S)),
    DUPLICATE_ENTRY(Scope.OPEN_ENTRY, control(KeyCode.D)),
    SHOW_VERSIONS(Scope.OPEN_ENTRY, control(KeyCode.H)),
    OPEN_ENTRY(Scope.ENTRY_LIST, plain(KeyCode.ENTER)),
    COPY_VALUE(Scope.ENTRY_LIST, control(KeyCode.C)),
    COPY_KEY(Scope.ENTRY_LIST, control(KeyCode.B)),
    PASTE_ENTRIES(Scope.ENTRY_LIST, control(KeyCode.V)),
    RENAME_ENTRY(Scope.ENTRY_LIST, plain(KeyCode.F2)),
    DELETE_ENTRY(Scope.ENTRY_LIST, plain(KeyCode.DELETE)),

    NEW_ENDPOINT(Scope.NOTIFICATIONS, control(KeyCode.N)),

    SETTINGS_PROFILE(Scope.SETTINGS),
    SETTINGS_SECURITY(Scope.SETTINGS),
    SETTINGS_SESSIONS(Scope.SETTINGS),
    SETTINGS_APPEARANCE(Scope.SETTINGS),
    SETTINGS_DATA(Scope.SETTINGS),
    SETTINGS_BACKUPS(Scope.SETTINGS),

    DELETE_RECORDS(Scope.ACTIVITY_LIST, plain(KeyCode.DELETE)),
    RESTORE_FROM_TRASH(Scope.TRASH, plain(KeyCode.ENTER)),
    DELETE_FOR_GOOD(Scope.TRASH, plain(KeyCode.DELETE));

    /// Where a command holds: everywhere, on a screen, or where the focus is.
    public enum Scope {
        WINDOW,
        CERTIFICATES,
        CERTIFICATE_LIST,
        KEYS_AND_VALUES,
        OPEN_ENTRY,
        ENTRY_LIST,
        NOTIFICATIONS,
        SETTINGS,
        ACTIVITY_LIST,
        TRASH;

        /// The key of its name.
        public String nameKey() {
            return "command.scope." + word(name());
        }
    }

    private final Scope scope;
    private final List<KeyCombination> shortcuts;

    Command(Scope scope, KeyCombination... shortcuts) {
        this.scope = scope;
        this.shortcuts = List.of(shortcuts);
    }

    public Scope scope() {
        return scope;
    }

    /// The key of its name.
    public String nameKey() {
        return "command." + word(name());
    }

    /// The first one is the one to be shown where there is little room.
    public List<KeyCombination> shortcuts() {
        return shortcuts;
    }

    /// The first shortcut as one reads it, such as `Ctrl+K`; empty where there is none.
    public String shortcutText() {
        return shortcuts.isEmpty() ? "" : shortcuts.getFirst().getDisplayText();
    }

    boolean matches(KeyEvent pressed) {
        return shortcuts.stream().anyMatch(shortcut -> shortcut.match(pressed));
    }

    /// All that hold there, in the order of a list.
    public static List<Command> of(Scope scope) {
        return Arrays.stream(values()).filter(command -> command.scope == scope).toList();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
