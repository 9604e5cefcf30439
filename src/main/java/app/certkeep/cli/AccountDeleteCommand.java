package app.certkeep.cli;

import app.certkeep.account.AccountDeletion;
import app.certkeep.account.AccountSettings;
import app.certkeep.account.Profile;
import app.certkeep.app.Holdings;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.failure.NotFoundException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "delete",
        description = {
            "Delete your account and everything of it.",
            "All its sessions end. For 7 days it can be taken back with: certkeep account restore",
            "Then certificates, private keys, keys and values, endpoints and deliveries go for"
                    + " good; with --now at once. Your password is needed."
        },
        footer = {
            "",
            "JSON: id, email, deleted, purgeAt (null with --now), and the counts of what goes:",
            "certificates, entries, endpoints"
        })
final class AccountDeleteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Option(names = "--now", description = "Erase everything at once and for good.")
    private boolean now;

    @Option(
            names = "--next-administrator",
            paramLabel = "EMAIL",
            description =
                    "Who becomes administrator; needed where you are the only one and others use"
                            + " the store.")
    private @Nullable String heir;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AccountDeleteCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        Gone gone = delete();
        access.kept().forget();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", gone.profile().id().toString());
        answer.put("email", gone.profile().email());
        answer.put("deleted", true);
        answer.put("purgeAt", gone.purgeAt().map(Times::iso).orElse(null));
        answer.put("certificates", gone.holdings().certificates());
        answer.put("entries", gone.holdings().entries());
        answer.put("endpoints", gone.holdings().endpoints());
        json.answer(printer, () -> answer, () -> {});
        printer.note(
                gone.purgeAt().isPresent() ? "cli.account.deleted.grace" : "cli.account.deleted",
                gone.profile().email(),
                gone.holdings().certificates(),
                gone.holdings().entries(),
                gone.holdings().endpoints(),
                gone.purgeAt().map(Times::toTheSecond).orElse(""));
        return ExitCode.DONE.number();
    }

    /// Asks before the store is opened, which would keep it from others.
    private Gone delete() {
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            return access.with(
                    Owned::of,
                    owned -> {
                        Profile profile = owned.account().profile();
                        Holdings holdings = owned.holdings();
                        return new Gone(profile, holdings, delete(owned.account(), given));
                    });
        }
    }

    private Optional<Instant> delete(AccountSettings account, Password given) {
        AccountDeletion deletion = account.deletion();
        UUID next = heir == null ? null : heirOf(deletion.heirs(), heir);
        if (now) {
            deletion.eraseNow(given, next);
            return Optional.empty();
        }
        return Optional.of(deletion.delete(given, next));
    }

    private static UUID heirOf(List<Profile> heirs, String email) {
        return heirs.stream()
                .filter(one -> one.email().equalsIgnoreCase(email.strip()))
                .map(Profile::id)
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("no such heir", "account.delete.heir.unknown"));
    }

    private record Owned(AccountSettings account, Holdings holdings) {
        static Owned of(UserSession session) {
            return new Owned(session.account(), session.holdings());
        }
    }

    private record Gone(Profile profile, Holdings holdings, Optional<Instant> purgeAt) {}
}
