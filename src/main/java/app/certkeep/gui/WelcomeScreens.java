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

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// The screens before log-in, and the ways between them.
final class WelcomeScreens {
    private final Certkeep certkeep;
    private final Shell shell;
    private final Consumer<SignedIn> onSignedIn;
    private final Consumer<SignedUp> onSignedUp;
    private Supplier<Parent> shown = StackPane::new;

    WelcomeScreens(
            Certkeep certkeep,
            Shell shell,
            Consumer<SignedIn> onSignedIn,
            Consumer<SignedUp> onSignedUp) {
        this.certkeep = certkeep;
        this.shell = shell;
        this.onSignedIn = onSignedIn;
        this.onSignedUp = onSignedUp;
    }

    /// Sign-up in a store without accounts, else log-in.
    void show() {
        shell.tasks()
                .run(certkeep.accounts()::isFirstAccount, this::showFirst, shell.errors()::present);
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
            showSignUp();
        } else {
            showLogIn();
        }
    }

    void showLogIn() {
        LogInViewModel model =
                new LogInViewModel(
                        certkeep.accounts(),
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        new LogInViewModel.Next(onSignedIn, this::showCode));
        show(
                "welcome/LogIn",
                () ->
                        new LogInController(
                                model,
                                shell.messages(),
                                certkeep.clock(),
                                this::showSignUp,
                                this::showRecovery));
    }

    private void showCode(NeedsCode started) {
        CodeViewModel model =
                new CodeViewModel(
                        started, certkeep.accounts(), shell.tasks(), shell.errors(), onSignedIn);
        show(
                "welcome/Code",
                () ->
                        new CodeController(
                                model, shell.messages(), certkeep.clock(), this::showLogIn));
    }

    private void showSignUp() {
        SignUpViewModel model =
                new SignUpViewModel(
                        certkeep.accounts(),
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
                        certkeep.accounts(),
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
                                certkeep.random(),
                                shell.messages(),
                                () -> onSignedUp.accept(signedUp)),
                        keeping,
                        shell.messages()));
    }
}
