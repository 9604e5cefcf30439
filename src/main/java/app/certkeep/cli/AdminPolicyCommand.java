package app.certkeep.cli;

import app.certkeep.account.Policy;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "policy",
        description = "Show what holds for all users, or decide one of it anew.",
        footerHeading = "%nNames and values:%n",
        footer = {
            "  sign-up              open or closed",
            "  shortest-password    12 to 64 characters",
            "  lock-after           1 to 1440 minutes without use, at most, until a window locks",
            "  purge-after          1 to 365 days in the trash",
            "  deliveries-after     1 to 3650 days until deliveries that are over are deleted",
            "  versions-kept        1 to 1000 earlier versions of each key's value",
            "  starting-balance     credits of a new account",
            "  administrator-reset  on or off: off takes away at once what resets need",
            "",
            "JSON: the names and their values"
        })
final class AdminPolicyCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "What to decide.")
    private @Nullable String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "What it becomes.")
    private @Nullable String value;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    AdminPolicyCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        Policy policy =
                name == null
                        ? access.with(UserSession::administration, all -> all.policy().policy())
                        : decide(name, value);
        json.answer(printer, () -> answer(policy), () -> printer.table(table(policy)));
        return ExitCode.DONE.number();
    }

    private Policy decide(String decided, @Nullable String given) {
        PolicyField field =
                PolicyField.named(decided)
                        .orElseThrow(() -> new UsageException("cli.admin.policy.name"));
        if (given == null) {
            throw new UsageException("cli.admin.policy.value");
        }
        field.set(Policy.STANDARD, given);
        try (Password typed = secrets.password(password.fromInput(), "cli.ask.password")) {
            return access.with(
                    UserSession::administration,
                    all -> {
                        Policy now = field.set(all.policy().policy(), given);
                        all.policy().decide(now, typed);
                        return now;
                    });
        }
    }

    private static Map<String, Object> answer(Policy policy) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (PolicyField field : PolicyField.values()) {
            answer.put(field.word(), field.of(policy));
        }
        return answer;
    }

    private static Table table(Policy policy) {
        return Table.ofFields(
                Arrays.stream(PolicyField.values())
                        .map(field -> List.of(field.word(), String.valueOf(field.of(policy))))
                        .toList());
    }
}
