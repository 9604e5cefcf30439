package app.certkeep.gui;

import app.certkeep.account.AccountNotice;
import app.certkeep.account.AccountNotices;
import app.certkeep.account.SignedIn;
import app.certkeep.account.SignedUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.frame.FrameController;
import app.certkeep.gui.frame.FrameViewModel;
import app.certkeep.gui.welcome.LogInController;
import app.certkeep.gui.welcome.LogInViewModel;
import app.certkeep.gui.welcome.RecoveryCodeController;
import app.certkeep.gui.welcome.RecoveryController;
import app.certkeep.gui.welcome.RecoveryViewModel;
import app.certkeep.gui.welcome.SignUpController;
import app.certkeep.gui.welcome.SignUpViewModel;
import app.certkeep.persistence.Backup;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts every screen together with what it uses, and leads from one to the next. Before log-in
/// there is nothing that could make any other screen.
final class Views {
    private static final DateTimeFormatter TOLD =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private final Certkeep certkeep;
    private final Shell shell;
    private final Consumer<Backup> onRestore;
    private Optional<UserSession> session = Optional.empty();
    private Optional<UserScreens> screens = Optional.empty();

    /// @param onRestore closes the store for a backup in its place
    Views(Certkeep certkeep, Shell shell, Consumer<Backup> onRestore) {
        this.certkeep = certkeep;
        this.shell = shell;
        this.onRestore = onRestore;
        shell.onSessionEnded(this::sessionEnded);
    }

    /// The first screen: sign-up in a store without accounts, else log-in.
    void start() {
        shell.tasks()
                .run(
                        certkeep.accounts()::isFirstAccount,
                        first -> {
                            if (first) {
                                showSignUp();
                            } else {
                                showLogIn();
                            }
                        },
                        shell.errors()::present);
    }

    void showLogIn() {
        LogInViewModel model =
                new LogInViewModel(
                        certkeep.accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        this::signedIn);
        shell.show(
                "welcome/LogIn",
                new LogInController(
                        model,
                        shell.messages(),
                        certkeep.clock(),
                        this::showSignUp,
                        this::showRecovery));
    }

    private void showSignUp() {
        SignUpViewModel model =
                new SignUpViewModel(
                        certkeep.accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        this::showRecoveryCode);
        shell.show(
                "welcome/SignUp", new SignUpController(model, shell.messages(), this::showLogIn));
    }

    private void showRecovery() {
        RecoveryViewModel model =
                new RecoveryViewModel(
                        certkeep.accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        this::showRecoveryCode);
        shell.show(
                "welcome/Recovery",
                new RecoveryController(model, shell.messages(), this::showLogIn));
    }

    private void showRecoveryCode(SignedUp signedUp) {
        RecoveryCodeController.Keeping keeping =
                new RecoveryCodeController.Keeping(
                        shell.clipboard(),
                        shell.dialogs(),
                        shell.tasks(),
                        shell.notices(),
                        shell.errors());
        shell.show(
                "welcome/RecoveryCode",
                new RecoveryCodeController(
                        signedUp.recoveryCode(), keeping, () -> signedIn(signedUp.signedIn())));
    }

    private void signedIn(SignedIn signedIn) {
        signedIn.token().close();
        UserSession opened = certkeep.sessionOf(signedIn.identity());
        session = Optional.of(opened);
        opened.dispatcher().wake();
        FrameViewModel frame = new FrameViewModel(signedIn.profile(), this::logOut);
        UserScreens made =
                new UserScreens(
                        certkeep,
                        shell,
                        opened,
                        frame,
                        new UserScreens.Leaving(this::accountDeleted, onRestore));
        screens = Optional.of(made);
        shell.show(
                "frame/Frame",
                new FrameController(frame, shell.messages(), shell.theme(), made::make));
        tell(opened.notices());
    }

    /// Tells once what administrators did to the account.
    private void tell(AccountNotices notices) {
        shell.tasks()
                .run(
                        notices::untold,
                        untold -> {
                            untold.forEach(this::tell);
                            shell.tasks()
                                    .run(
                                            () -> {
                                                notices.told(untold);
                                                return true;
                                            },
                                            forgotten -> {},
                                            shell.errors()::present);
                        },
                        shell.errors()::present);
    }

    private void tell(AccountNotice notice) {
        String action = notice.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        shell.notices()
                .tell(
                        "notice." + action,
                        notice.administrator(),
                        notice.detail(),
                        TOLD.format(notice.time()));
    }

    private void accountDeleted() {
        leave();
        start();
        shell.notices().success("settings.deleted");
    }

    private void sessionEnded() {
        if (session.isPresent()) {
            leave();
            showLogIn();
        }
    }

    /// Shows what was changed from elsewhere.
    void storeChanged() {
        screens.ifPresent(UserScreens::storeChanged);
    }

    /// Whether the user lets go of what is typed and not saved, if anything is.
    boolean mayLeave() {
        return screens.map(UserScreens::mayLeave).orElse(true);
    }

    private void logOut() {
        if (mayLeave()) {
            leave();
            showLogIn();
        }
    }

    /// Ends the session of the signed-in user; nothing of theirs is reachable any more. What they
    /// asked for and is still under way comes to its end before their key is wiped.
    void leave() {
        screens.ifPresent(UserScreens::close);
        screens = Optional.empty();
        shell.notices().clear();
        shell.clipboard().clearNow();
        session.ifPresent(this::end);
        session = Optional.empty();
    }

    private void end(UserSession ended) {
        FxTaskRunner theirs = shell.renewTasks();
        shell.tasks()
                .run(
                        () -> {
                            ended.stopSending();
                            theirs.close();
                            try (ended) {
                                certkeep.accounts().logOut(ended.identity());
                            }
                            return true;
                        },
                        closed -> {},
                        shell.errors()::present);
    }
}
