package app.certkeep.cli;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.Profile;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "update",
        description = "Change your name, e-mail address or password.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep account update --name \"Ada Lovelace\"",
            "  certkeep account update --change-password",
            "  printf '%%s\\n' \"$OLD\" \"$NEW\" |",
            "      certkeep account update --change-password --password-stdin",
            "",
            "JSON: id, name, email, role, createdAt"
        })
final class AccountUpdateCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--name", description = "Your new name.")
    private @Nullable String name;

    @Option(names = "--email", description = "The new address you log in with.")
    private @Nullable String email;

    @Option(
            names = "--change-password",
            description = "Change the password. All other sessions of yours end.")
    private boolean changePassword;

    @Option(
            names = "--password-stdin",
            description =
                    "With --change-password: read two lines from standard input, the current"
                            + " password and the new one. Without it, you are asked at the"
                            + " terminal.")
    private boolean fromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AccountUpdateCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        if (name == null && email == null && !changePassword) {
            throw new UsageException("cli.account.nothing-to-change");
        }
        Profile profile = change();
        json.answer(
                printer,
                () -> AccountAnswer.json(profile),
                () -> printer.table(AccountAnswer.table(profile, printer)));
        return ExitCode.DONE.number();
    }

    /// Asks before the store is opened, which would keep it from others.
    private Profile change() {
        if (!changePassword) {
            return access.with(UserSession::account, this::changeProfile);
        }
        try (Password current = secrets.password(fromInput, "cli.ask.current-password");
                Password replacement = secrets.newPassword(fromInput)) {
            return access.with(
                    UserSession::account,
                    account -> {
                        Profile changed = changeProfile(account);
                        account.changePassword(current, replacement);
                        printer.note("cli.account.password-changed");
                        return changed;
                    });
        }
    }

    private Profile changeProfile(AccountSettings account) {
        return name == null && email == null
                ? account.profile()
                : account.changeProfile(Optional.ofNullable(name), Optional.ofNullable(email));
    }
}
