package app.certkeep;

import app.certkeep.app.Config;
import app.certkeep.app.LogFolder;
import app.certkeep.cli.CommandLineApp;
import app.certkeep.cli.CommandProcess;
import app.certkeep.cli.Display;
import app.certkeep.cli.ServedCommands;
import app.certkeep.cli.Streams;
import app.certkeep.cli.WindowStart;
import app.certkeep.gui.FrontDoor;
import app.certkeep.gui.GuiMain;
import app.certkeep.keychain.KeptToken;
import app.certkeep.link.Caller;
import app.certkeep.link.SocketPlace;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The program: with a command that command, without one the window. It is not a JavaFX application
/// itself, so that JavaFX may lie on the class path and a command loads none of it.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        Map<String, String> system = systemProperties();
        Config config = Config.of(environment, system);
        LogFolder log = new LogFolder(config.home());
        log.announce();
        log.make();
        Clock clock = Clock.systemUTC();
        CommandLineApp commands =
                new CommandLineApp(Streams.ofProcess(), environment, config, clock);
        // Picocli is not loaded before the window where there is nothing for it to read.
        Optional<WindowStart> window =
                args.length == 0 ? Optional.of(WindowStart.of(config)) : commands.window(args);
        if (window.isEmpty()) {
            System.exit(
                    new CommandProcess(Streams.ofProcess(), environment, config, clock).run(args));
        }
        SocketPlace place = new SocketPlace(config.home(), environment);
        if (new Caller(place).raise(window.get().files())) {
            System.exit(0);
        }
        if (!Display.isThere(environment, system)) {
            System.exit(commands.explainMissingDisplay());
        }
        boolean opened =
                GuiMain.run(
                        window.get().config(),
                        new FrontDoor(place, ServedCommands::new),
                        KeptToken.ofSystem(config.home(), environment),
                        window.get().files());
        System.exit(opened ? 0 : commands.explainMissingDisplay());
    }

    private static Map<String, String> systemProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }
}
