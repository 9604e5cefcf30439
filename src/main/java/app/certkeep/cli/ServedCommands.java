package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.link.Conversation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Carries out commands of other processes with the store that is open here.
public final class ServedCommands implements ToIntFunction<Conversation> {
    private final Certkeep certkeep;

    public ServedCommands(Certkeep certkeep) {
        this.certkeep = certkeep;
    }

    @Override
    public int applyAsInt(Conversation caller) {
        Streams streams =
                new Streams(
                        caller.in(),
                        caller.out(),
                        caller.err(),
                        caller.call().terminal() ? Optional.of(caller::ask) : Optional.empty(),
                        Path.of(caller.call().directory()));
        return new CommandLineApp(
                        streams,
                        caller.call().environment(),
                        certkeep.config(),
                        settings -> lend(caller))
                .run(caller.call().arguments().toArray(String[]::new));
    }

    private Lease lend(Conversation caller) {
        caller.enterStore();
        return new Lease(certkeep, caller::leaveStore);
    }
}
