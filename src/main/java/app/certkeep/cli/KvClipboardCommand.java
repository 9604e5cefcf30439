package app.certkeep.cli;

import app.certkeep.account.PreferenceService;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.KeyValueService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// What `get --clip` asks for, whichever process has the store: how many seconds a copied secret
/// stays, a line end, and the value.
@Command(
        name = "clipboard",
        hidden = true,
        description = "Print how long a copied secret stays, and the value of a key.")
final class KvClipboardCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final WhichValue which = new WhichValue();

    private final Access access;
    private final Printer printer;

    KvClipboardCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    private record Both(KeyValueService entries, PreferenceService preferences) {
        static Both of(UserSession session) {
            return new Both(session.keyValues(), session.preferences());
        }
    }

    @Override
    public Integer call() {
        try (SecretBytes value = access.with(Both::of, this::answer)) {
            printer.exactly(value.bytes());
        }
        return ExitCode.DONE.number();
    }

    private SecretBytes answer(Both services) {
        SecretBytes value = which.of(services.entries());
        printer.print(services.preferences().get().clipboardSeconds() + "\n");
        return value;
    }
}
