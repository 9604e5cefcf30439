package app.certkeep.gui;

import app.certkeep.account.NeedsCode;
import app.certkeep.account.SignedIn;
import app.certkeep.account.SignedUp;
import app.certkeep.app.Certkeep;
import app.certkeep.gui.common.LanguageItems;
import app.certkeep.gui.common.SheetPrinter;
import app.certkeep.gui.welcome.CodeController;
import app.certkeep.gui.welcome.CodeViewModel;
import app.certkeep.gui.welcome.LogInController;
import app.certkeep.gui.welcome.LogInViewModel;
import app.certkeep.gui.welcome.RecoveryCodeController;
import app.certkeep.gui.welcome.RecoveryCodeViewModel;
import app.certkeep.gui.welcome.RecoveryController;
import app.certkeep.gui.welcome.RecoveryViewModel;
import app.certkeep.gui.welcome.SignUpController;
import app.certkeep.gui.welcome.SignUpViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The screens before log-in, and the ways between them.
final class WelcomeScreens {
    private final Shell shell;
    private final BooleanProperty logInNext;
    private final Consumer<SignedIn> onSignedIn;
    private final Consumer<SignedUp> onSignedUp;
    private final Clock clock = Clock.systemUTC();
    private Optional<Certkeep> store = Optional.empty();
    private Optional<LogInViewModel> ahead = Optional.empty();
    private Supplier<Parent> shown = StackPane::new;

    /// @param logInNext set with each screen that tells what the next start begins with
    WelcomeScreens(
            Shell shell,
            BooleanProperty logInNext,
            Consumer<SignedIn> onSignedIn,
            Consumer<SignedUp> onSignedUp) {
        this.shell = shell;
        this.logInNext = logInNext;
        this.onSignedIn = onSignedIn;
        this.onSignedUp = onSignedUp;
    }

    /// From now on all screens may be shown. Who waits since log-in came ahead of the store is
    /// logged in.
    void storeOpened(Certkeep certkeep) {
        store = Optional.of(certkeep);
        ahead.ifPresent(model -> model.storeOpened(certkeep.accounts()));
    }

    /// Whether log-in was shown before the store was open.
    boolean isAhead() {
        return ahead.isPresent();
    }

    /// Wipes what was typed for a store that does not open.
    void close() {
        ahead.ifPresent(LogInViewModel::giveUp);
    }

    /// Sign-up in a store without accounts, else log-in.
    void show() {
        shell.tasks()
                .run(
                        certkeep().accounts()::isFirstAccount,
                        this::showFirst,
                        shell.errors()::present);
    }

    /// A form, with the choice of the language in a corner.
    private void show(String view, Supplier<Object> controller) {
        shown =
                () -> {
                    MenuButton languages = LanguageItems.button(shell.language(), shell.messages());
                    StackPane.setAlignment(languages, Pos.TOP_RIGHT);
                    StackPane.setMargin(languages, new Insets(12));
                    return new StackPane(shell.fxml().load(view, controller.get()), languages);
                };
        shell.show(shown.get());
    }

    /// Shows the same form in the language that is spoken now.
    void showAnew() {
        shell.showAnew(shown.get());
    }

    void showFirst(boolean noAccounts) {
        if (noAccounts) {
            logInNext.set(false);
            showSignUp();
        } else {
            showLogIn();
        }
    }

    private Certkeep certkeep() {
        return store.orElseThrow();
    }

    void showLogIn() {
        LogInViewModel model =
                new LogInViewModel(
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        new LogInViewModel.Next(onSignedIn, this::showCode));
        if (store.isPresent()) {
            logInNext.set(true);
            model.storeOpened(certkeep().accounts());
        } else {
            ahead = Optional.of(model);
        }
        show(
                "welcome/LogIn",
                () ->
                        new LogInController(
                                model,
                                shell.messages(),
                                clock,
                                this::showSignUp,
                                this::showRecovery));
    }

    private void showCode(NeedsCode started) {
        CodeViewModel model =
                new CodeViewModel(
                        started, certkeep().accounts(), shell.tasks(), shell.errors(), onSignedIn);
        show(
                "welcome/Code",
                () -> new CodeController(model, shell.messages(), clock, this::showLogIn));
    }

    private void showSignUp() {
        SignUpViewModel model =
                new SignUpViewModel(
                        certkeep().accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        this::showRecoveryCode);
        show(
                "welcome/SignUp",
                () -> new SignUpController(model, shell.messages(), this::showLogIn));
    }

    private void showRecovery() {
        RecoveryViewModel model =
                new RecoveryViewModel(
                        certkeep().accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        this::showRecoveryCode);
        show(
                "welcome/Recovery",
                () -> new RecoveryController(model, shell.messages(), this::showLogIn));
    }

    private void showRecoveryCode(SignedUp signedUp) {
        RecoveryCodeController.Keeping keeping =
                new RecoveryCodeController.Keeping(
                        shell.clipboard(),
                        new SheetPrinter(shell.scene()::getWindow, shell.notices()),
                        shell.dialogs(),
                        shell.tasks(),
                        shell.notices(),
                        shell.errors());
        shell.show(
                "welcome/RecoveryCode",
                new RecoveryCodeController(
                        new RecoveryCodeViewModel(
                                signedUp.recoveryCode(),
                                certkeep().random(),
                                shell.messages(),
                                () -> onSignedUp.accept(signedUp)),
                        keeping,
                        shell.messages()));
    }
}
