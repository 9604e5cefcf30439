package app.certkeep.gui;

import app.certkeep.account.NeedsCode;
import app.certkeep.account.SignedIn;
import app.certkeep.account.SignedUp;
import app.certkeep.app.Certkeep;
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

import java.util.function.Consumer;

/// The screens before log-in, and the ways between them.
final class WelcomeScreens {
    private final Certkeep certkeep;
    private final Shell shell;
    private final Consumer<SignedIn> onSignedIn;
    private final Consumer<SignedUp> onSignedUp;

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
        shell.show(
                "welcome/LogIn",
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
        shell.show(
                "welcome/Code",
                new CodeController(model, shell.messages(), certkeep.clock(), this::showLogIn));
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
