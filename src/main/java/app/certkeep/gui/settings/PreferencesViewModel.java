package app.certkeep.gui.settings;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.account.Policy;
import app.certkeep.account.PreferenceService;
import app.certkeep.account.Preferences;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the user prefers; each choice is kept at once.
public final class PreferencesViewModel {
    static final List<Integer> PAGE_SIZES = List.of(25, 50, 100, 200, 500);
    static final List<Integer> CLIPBOARD_SECONDS = List.of(10, 20, 30, 60, 120);
    static final List<ExpiryNotice> EXPIRY =
            Stream.of("7d", "14d", "30d", "45d", "60d", "90d", "1/10", "1/4", "1/3", "1/2")
                    .flatMap(text -> ExpiryNotice.of(text).stream())
                    .toList();
    private static final List<Integer> LOCK_MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 240, 1440);

    private record Loaded(Preferences preferences, Policy policy) {}

    private final PreferenceService service;
    private final Supplier<Policy> policy;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<Preferences> onChanged;

    private final ObjectProperty<Integer> lockMinutes = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> clipboardSeconds = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> pageSize = new SimpleObjectProperty<>();
    private final ObjectProperty<ExpiryNotice> expiry = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> desktopNotices = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Integer>> lockChoices =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean showing;

    /// @param onChanged told what counts from now on
    public PreferencesViewModel(
            PreferenceService service,
            Supplier<Policy> policy,
            TaskRunner tasks,
            Voice voice,
            Consumer<Preferences> onChanged) {
        this.service = service;
        this.policy = policy;
        this.tasks = tasks;
        this.voice = voice;
        this.onChanged = onChanged;
        whenChosen(lockMinutes, Preferences::withLock);
        whenChosen(clipboardSeconds, Preferences::withClipboard);
        whenChosen(pageSize, Preferences::withPageSize);
        whenChosen(expiry, Preferences::withExpiry);
        whenChosen(desktopNotices, Preferences::withDesktopNotices);
        tasks.run(
                () -> new Loaded(service.get(), policy.get()), this::show, voice.errors()::present);
    }

    /// Minutes without use until the window locks itself.
    ObjectProperty<Integer> lockMinutesProperty() {
        return lockMinutes;
    }

    /// What administrators allow.
    ReadOnlyObjectProperty<List<Integer>> lockChoicesProperty() {
        return lockChoices.getReadOnlyProperty();
    }

    /// Seconds until a copied secret is taken off the clipboard.
    ObjectProperty<Integer> clipboardSecondsProperty() {
        return clipboardSeconds;
    }

    ObjectProperty<Integer> pageSizeProperty() {
        return pageSize;
    }

    /// How early a certificate counts as expiring.
    ObjectProperty<ExpiryNotice> expiryProperty() {
        return expiry;
    }

    /// Whether notices are shown outside of the window; null until it is known.
    ObjectProperty<Boolean> desktopNoticesProperty() {
        return desktopNotices;
    }

    private void show(Loaded loaded) {
        long most = loaded.policy().lockAfterAtMost().toMinutes();
        int now = Math.toIntExact(loaded.preferences().lockAfter(loaded.policy()).toMinutes());
        showing = true;
        lockChoices.set(
                Stream.concat(
                                LOCK_MINUTES.stream().filter(choice -> choice <= most),
                                Stream.of(now))
                        .distinct()
                        .sorted()
                        .toList());
        lockMinutes.set(now);
        clipboardSeconds.set(loaded.preferences().clipboardSeconds());
        pageSize.set(loaded.preferences().pageSize());
        expiry.set(loaded.preferences().expiry());
        desktopNotices.set(loaded.preferences().desktopNotices());
        showing = false;
    }

    private <T> void whenChosen(
            ObjectProperty<T> property, BiFunction<Preferences, T, Preferences> change) {
        property.subscribe(
                (before, now) -> {
                    if (!showing && now != null && before != null) {
                        keep(preferences -> change.apply(preferences, now));
                    }
                });
    }

    private void keep(UnaryOperator<Preferences> change) {
        tasks.run(() -> service.change(change), onChanged, voice.errors()::present);
    }
}
