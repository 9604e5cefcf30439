package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.link.Owner;
import app.certkeep.link.SocketPlace;

/// Has the store open and serves commands until its standard input ends, or until it is killed.
final class OwningProcess {
    private OwningProcess() {}

    public static void main(String[] arguments) throws Exception {
        Config config = Config.ofProcess();
        try (Certkeep certkeep = Certkeep.open(config);
                Owner ignored =
                        Owner.open(
                                new SocketPlace(config.home(), System.getenv()),
                                new ServedCommands(certkeep),
                                _ -> true)) {
            System.out.println("ready");
            System.in.transferTo(System.err);
        }
    }
}
