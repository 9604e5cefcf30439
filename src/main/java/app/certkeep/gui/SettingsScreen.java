package app.certkeep.gui;

import app.certkeep.account.Preferences;
import app.certkeep.account.Profile;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.FolderBrowser;
import app.certkeep.gui.common.Looks;
import app.certkeep.gui.frame.ScreenView;
import app.certkeep.gui.settings.AdministratorResetController;
import app.certkeep.gui.settings.AdministratorResetViewModel;
import app.certkeep.gui.settings.AppearanceController;
import app.certkeep.gui.settings.BackupsController;
import app.certkeep.gui.settings.BackupsViewModel;
import app.certkeep.gui.settings.DeleteAccountController;
import app.certkeep.gui.settings.DeleteAccountViewModel;
import app.certkeep.gui.settings.DesktopNoticesController;
import app.certkeep.gui.settings.EmailController;
import app.certkeep.gui.settings.EmailViewModel;
import app.certkeep.gui.settings.ExpiryController;
import app.certkeep.gui.settings.ExportDataController;
import app.certkeep.gui.settings.ExportDataViewModel;
import app.certkeep.gui.settings.ImportDataController;
import app.certkeep.gui.settings.ImportDataViewModel;
import app.certkeep.gui.settings.LockingController;
import app.certkeep.gui.settings.PasswordController;
import app.certkeep.gui.settings.PasswordViewModel;
import app.certkeep.gui.settings.PreferencesViewModel;
import app.certkeep.gui.settings.ProfileController;
import app.certkeep.gui.settings.ProfileViewModel;
import app.certkeep.gui.settings.SecondStepController;
import app.certkeep.gui.settings.SecondStepViewModel;
import app.certkeep.gui.settings.SectionsController;
import app.certkeep.gui.settings.SessionsController;
import app.certkeep.gui.settings.SessionsViewModel;
import app.certkeep.gui.settings.SettingsController;
import app.certkeep.gui.settings.SettingsTab;
import app.certkeep.gui.settings.Voice;
import app.certkeep.persistence.Backups;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts the account settings together. A tab is a list of sections, each with a view, a controller
/// and a model of its own; what is a table has its tab for itself. The models stay when the views
/// are made anew.
final class SettingsScreen {
    /// What changes beyond the settings.
    ///
    /// @param store what other screens show may be outdated
    record Effects(
            Consumer<Profile> profile,
            Consumer<Preferences> preferences,
            Runnable store,
            UserScreens.Leaving leaving) {}

    private final Certkeep certkeep;
    private final Shell shell;
    private final UserSession session;
    private final Effects effects;
    private final Voice voice;
    private final List<Runnable> reloads = new ArrayList<>();
    private final Map<Class<?>, Object> models = new HashMap<>();

    SettingsScreen(Certkeep certkeep, Shell shell, UserSession session, Effects effects) {
        this.certkeep = certkeep;
        this.shell = shell;
        this.session = session;
        this.effects = effects;
        voice = new Voice(shell.messages(), shell.notices(), shell.errors());
    }

    ScreenView make() {
        Map<SettingsTab, Supplier<Node>> contents = new EnumMap<>(SettingsTab.class);
        contents.put(SettingsTab.PROFILE, () -> sections(profile(), email()));
        contents.put(
                SettingsTab.SECURITY,
                () -> sections(password(), secondStep(), locking(), administratorReset()));
        contents.put(SettingsTab.SESSIONS, this::sessions);
        contents.put(
                SettingsTab.APPEARANCE, () -> sections(appearance(), desktopNotices(), expiry()));
        contents.put(SettingsTab.DATA, this::data);
        certkeep.backups()
                .ifPresent(backups -> contents.put(SettingsTab.BACKUPS, () -> backups(backups)));
        SettingsController controller = new SettingsController(contents, shell.messages());
        return new ScreenView(
                view("Settings", controller), commands(contents.keySet(), controller));
    }

    private static CommandSet commands(Set<SettingsTab> tabs, SettingsController controller) {
        Map<Command, Runnable> actions = new EnumMap<>(Command.class);
        tabs.forEach(
                tab -> actions.put(Command.valueOf("SETTINGS_" + tab), () -> controller.show(tab)));
        return CommandSet.of(Command.Scope.SETTINGS, actions);
    }

    private <M> M kept(Class<M> type, Supplier<M> newModel) {
        return kept(type, newModel, model -> {});
    }

    /// The model of a kind, made when it is first asked for.
    ///
    /// @param reload loads what it has again
    private <M> M kept(Class<M> type, Supplier<M> newModel, Consumer<M> reload) {
        return type.cast(
                models.computeIfAbsent(
                        type,
                        made -> {
                            M model = newModel.get();
                            reloads.add(() -> reload.accept(model));
                            return model;
                        }));
    }

    /// Loads what is shown again.
    void reload() {
        reloads.forEach(Runnable::run);
    }

    private Parent view(String name, Object controller) {
        return shell.fxml().load("settings/" + name, controller);
    }

    private Node sections(Node... sections) {
        return view("Sections", new SectionsController(List.of(sections)));
    }

    private Node profile() {
        ProfileViewModel model =
                kept(
                        ProfileViewModel.class,
                        () ->
                                new ProfileViewModel(
                                        session.account(), shell.tasks(), voice, effects.profile()),
                        ProfileViewModel::refresh);
        return view("Profile", new ProfileController(model));
    }

    private Node password() {
        PasswordViewModel model =
                kept(
                        PasswordViewModel.class,
                        () -> new PasswordViewModel(session.account(), shell.tasks(), voice));
        return view("Password", new PasswordController(model, shell.messages()));
    }

    private Node administratorReset() {
        AdministratorResetViewModel model =
                kept(
                        AdministratorResetViewModel.class,
                        () ->
                                new AdministratorResetViewModel(
                                        session.account(), shell.tasks(), voice),
                        AdministratorResetViewModel::refresh);
        return view("AdministratorReset", new AdministratorResetController(model));
    }

    private Node secondStep() {
        SecondStepViewModel model =
                kept(
                        SecondStepViewModel.class,
                        () -> new SecondStepViewModel(session.secondStep(), shell.tasks(), voice),
                        SecondStepViewModel::refresh);
        return view(
                "SecondStep", new SecondStepController(model, shell.dialogs(), shell.clipboard()));
    }

    private Node email() {
        EmailViewModel model =
                kept(
                        EmailViewModel.class,
                        () -> new EmailViewModel(session.email(), shell.tasks(), voice),
                        EmailViewModel::refresh);
        return view("Email", new EmailController(model));
    }

    private Node locking() {
        return view("Locking", new LockingController(preferences(), shell.messages()));
    }

    private Node sessions() {
        SessionsViewModel model =
                kept(
                        SessionsViewModel.class,
                        () -> new SessionsViewModel(session.sessions(), shell.tasks(), voice),
                        SessionsViewModel::reload);
        return view("Sessions", new SessionsController(model, shell.dialogs(), shell.messages()));
    }

    private Node appearance() {
        return view(
                "Appearance",
                new AppearanceController(
                        preferences(), new Looks(shell.theme(), shell.language())));
    }

    private Node desktopNotices() {
        return view("DesktopNotices", new DesktopNoticesController(preferences()));
    }

    private Node expiry() {
        return view("Expiry", new ExpiryController(preferences(), shell.messages()));
    }

    private PreferencesViewModel preferences() {
        return kept(
                PreferencesViewModel.class,
                () ->
                        new PreferencesViewModel(
                                session.preferences(),
                                session::policy,
                                shell.tasks(),
                                voice,
                                effects.preferences()));
    }

    private Node data() {
        ExportDataController export =
                new ExportDataController(
                        kept(
                                ExportDataViewModel.class,
                                () ->
                                        new ExportDataViewModel(
                                                session.archive(), shell.tasks(), voice)),
                        shell.dialogs(),
                        shell.messages());
        ImportDataViewModel importing =
                kept(
                        ImportDataViewModel.class,
                        () ->
                                new ImportDataViewModel(
                                        session.archive(), shell.tasks(), voice, effects.store()));
        return sections(
                view("ExportData", export),
                view("ImportData", new ImportDataController(importing, shell.dialogs())),
                deleteAccount(export::offer));
    }

    /// @param exportFirst leads to the export
    private Node deleteAccount(Runnable exportFirst) {
        DeleteAccountViewModel model =
                kept(
                        DeleteAccountViewModel.class,
                        () ->
                                new DeleteAccountViewModel(
                                        session.account(),
                                        session::holdings,
                                        shell.tasks(),
                                        voice,
                                        effects.leaving().accountDeleted()));
        return view(
                "DeleteAccount", new DeleteAccountController(model, shell.messages(), exportFirst));
    }

    private Node backups(Backups backups) {
        BackupsViewModel model =
                kept(
                        BackupsViewModel.class,
                        () ->
                                new BackupsViewModel(
                                        backups,
                                        certkeep::backUp,
                                        shell.tasks(),
                                        voice,
                                        effects.leaving().restore()));
        return view(
                "Backups",
                new BackupsController(
                        model,
                        shell.dialogs(),
                        shell.messages(),
                        new FolderBrowser(shell.notices())));
    }
}
