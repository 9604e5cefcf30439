package app.certkeep.gui;

import app.certkeep.account.Preferences;
import app.certkeep.app.Certkeep;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.activity.ActivityController;
import app.certkeep.gui.activity.ActivityViewModel;
import app.certkeep.gui.administration.AdministrationScreen;
import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.TrashViewModel;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.frame.FrameViewModel;
import app.certkeep.gui.frame.Screen;
import app.certkeep.gui.frame.ScreenView;
import app.certkeep.gui.keyvalue.EntryDraft;
import app.certkeep.gui.keyvalue.KeyValuesScreen;
import app.certkeep.gui.keyvalue.KeyValuesViewModel;
import app.certkeep.gui.notification.NotificationsScreen;
import app.certkeep.gui.notification.NotificationsViewModel;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.persistence.Backup;

import javafx.scene.Parent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The screens of one signed-in user: their models made when they are first shown, their views
/// whenever they are asked for.
final class UserScreens {
    /// Ways out: the account is gone, or the store shall be another.
    record Leaving(Consumer<Optional<Instant>> accountDeleted, Consumer<Backup> restore) {}

    private final Certkeep certkeep;
    private final Shell shell;
    private final UserSession session;
    private final FrameViewModel frame;
    private final Leaving leaving;
    private final Map<Screen, Supplier<ScreenView>> views = new EnumMap<>(Screen.class);
    private final Map<Screen, Runnable> reloads = new EnumMap<>(Screen.class);
    private final Set<Screen> outdated = EnumSet.noneOf(Screen.class);
    private boolean closed;
    private int rows;
    private Optional<CertificateScreen> certificates = Optional.empty();
    private Consumer<EntrySummary> openEntry = found -> {};
    private Consumer<Preferences> onPreferences = changed -> {};
    private Optional<EntryDraft> draft = Optional.empty();
    private Optional<KeyValuesViewModel> keyValues = Optional.empty();
    private Optional<NotificationsViewModel> notifications = Optional.empty();

    UserScreens(
            Certkeep certkeep,
            Shell shell,
            UserSession session,
            FrameViewModel frame,
            Leaving leaving) {
        this.certkeep = certkeep;
        this.shell = shell;
        this.session = session;
        this.frame = frame;
        this.leaving = leaving;
        rows = certkeep.config().pageSize();
        frame.screenProperty().subscribe((before, now) -> reloadShown());
    }

    ScreenView make(Screen screen) {
        return views.computeIfAbsent(screen, this::begin).get();
    }

    private Supplier<ScreenView> begin(Screen screen) {
        return switch (screen) {
            case CERTIFICATES -> certificates();
            case ACTIVITY -> activity();
            case NOTIFICATIONS -> notifications();
            case KEYS_AND_VALUES -> keyValues();
            case SETTINGS -> settings();
            case ADMINISTRATION -> administration();
        };
    }

    /// Loads the shown screen again, the others when they are shown the next time. The name in the
    /// frame comes first: where the session has ended, this alone says so.
    void storeChanged() {
        outdated.addAll(reloads.keySet());
        shell.tasks()
                .run(
                        session.account()::profile,
                        profile -> {
                            if (!closed) {
                                frame.show(profile);
                                reloadShown();
                            }
                        },
                        failure -> {
                            if (!closed) {
                                shell.errors().present(failure);
                            }
                        });
    }

    /// Loads all of them again, as [#storeChanged] does.
    void reloadAll() {
        outdated.addAll(reloads.keySet());
        reloadShown();
    }

    private void reloadShown() {
        Screen shown = frame.screenProperty().get();
        if (outdated.remove(shown)) {
            reloads.get(shown).run();
        }
    }

    /// Asks, where something typed could not be kept and would be lost; true where the user goes
    /// all the same.
    boolean mayLeave() {
        return draft.filter(EntryDraft::isFailing).isEmpty()
                || shell.dialogs().confirm("frame.unsaved");
    }

    /// What keeps the last of what is typed, to be run where it may take a moment.
    Runnable lastDraft() {
        return draft.map(EntryDraft::last).orElse(() -> {});
    }

    /// Tells of preferences that are changed in the settings.
    void onPreferences(Consumer<Preferences> listener) {
        onPreferences = listener;
    }

    /// Shows lists with so many rows a page.
    void showRows(int number) {
        if (rows != number) {
            rows = number;
            certificates.ifPresent(screen -> screen.showRows(number));
        }
    }

    /// Leads to the certificates, and brings files in there. Only once the frame is shown.
    void bringIn(List<Path> files) {
        frame.screenProperty().set(Screen.CERTIFICATES);
        certificates.ifPresent(screen -> screen.bringIn(files));
    }

    /// Shows a certificate. Only once its screen is shown.
    void open(CertificateSummary certificate) {
        certificates.ifPresent(screen -> screen.open(certificate));
    }

    /// Shows an entry. Only once its screen is shown.
    void open(EntrySummary entry) {
        openEntry.accept(entry);
    }

    /// Forgets what is shown, and lets go of it: a text area keeps the bytes of what it showed.
    void close() {
        closed = true;
        shell.arrivals().takenByNobody();
        certificates = Optional.empty();
        openEntry = found -> {};
        keyValues.ifPresent(KeyValuesViewModel::close);
        notifications.ifPresent(NotificationsViewModel::closeSide);
        keyValues = Optional.empty();
        notifications = Optional.empty();
        draft = Optional.empty();
        reloads.clear();
        views.clear();
    }

    private Supplier<ScreenView> certificates() {
        Runnable deliveries = () -> frame.screenProperty().set(Screen.NOTIFICATIONS);
        CertificateScreen screen = new CertificateScreen(certkeep, session, shell, deliveries);
        certificates = Optional.of(screen);
        if (rows != certkeep.config().pageSize()) {
            screen.showRows(rows);
        }
        reloads.put(Screen.CERTIFICATES, screen::reload);
        return screen::make;
    }

    private Supplier<ScreenView> keyValues() {
        KeyValuesViewModel model =
                KeyValuesViewModel.of(
                        session.keyValues(),
                        shell.tasks(),
                        shell.errors(),
                        shell.notices(),
                        shell.clipboard(),
                        trash(TrashItem.Kind.ENTRY));
        keyValues = Optional.of(model);
        EntryDraft kept = new EntryDraft(model, session.drafts(), shell.tasks(), shell.errors());
        draft = Optional.of(kept);
        kept.begin(() -> shell.notices().success("keyvalue.draft.back"));
        reloads.put(Screen.KEYS_AND_VALUES, model::refresh);
        KeyValuesScreen.Aids aids = EntryAids.of(session, shell);
        return () -> keyValues(model, aids);
    }

    private ScreenView keyValues(KeyValuesViewModel model, KeyValuesScreen.Aids aids) {
        KeyValuesScreen.Made made =
                KeyValuesScreen.load(shell.fxml(), model, shell.dialogs(), shell.messages(), aids);
        openEntry = made.open();
        return new ScreenView(made.view(), made.commands());
    }

    private Supplier<ScreenView> activity() {
        ActivityViewModel model =
                new ActivityViewModel(
                        session.activity(),
                        certkeep.clock(),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()));
        reloads.put(Screen.ACTIVITY, model::refresh);
        return () ->
                new ScreenView(
                        shell.fxml()
                                .load(
                                        "activity/Activity",
                                        new ActivityController(
                                                model, shell.dialogs(), shell.messages())));
    }

    private TrashViewModel trash(TrashItem.Kind kind) {
        return new TrashViewModel(
                session.trash(), kind, shell.tasks(), shell.errors(), shell.notices());
    }

    private Supplier<ScreenView> notifications() {
        NotificationsViewModel model =
                NotificationsViewModel.of(
                        new NotificationsViewModel.Services(
                                session.endpoints(),
                                session.endpointSettings(),
                                session.deliveries(),
                                session.dispatcher()),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()));
        notifications = Optional.of(model);
        reloads.put(Screen.NOTIFICATIONS, model::refresh);
        return () -> notifications(model);
    }

    private ScreenView notifications(NotificationsViewModel model) {
        Parent view =
                NotificationsScreen.load(
                        shell.fxml(), model, shell.dialogs(), shell.messages(), shell.clipboard());
        CommandSet commands =
                CommandSet.of(
                        Command.Scope.NOTIFICATIONS,
                        Map.of(Command.NEW_ENDPOINT, model::addEndpoint));
        commands.holdWhileShown(view);
        return new ScreenView(view, commands);
    }

    private Supplier<ScreenView> settings() {
        SettingsScreen settings =
                new SettingsScreen(
                        certkeep,
                        shell,
                        session,
                        new SettingsScreen.Effects(
                                frame::show, onPreferences, this::storeChanged, leaving));
        reloads.put(Screen.SETTINGS, settings::reload);
        return settings::make;
    }

    private Supplier<ScreenView> administration() {
        AdministrationScreen screen =
                AdministrationScreen.of(
                        session.administration(),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()),
                        new AdministrationScreen.Tools(
                                shell.fxml(), shell.dialogs(), shell.messages(), shell.clipboard()),
                        certkeep.config().pageSize());
        reloads.put(Screen.ADMINISTRATION, screen::reload);
        return () -> new ScreenView(screen.make());
    }
}
