package app.certkeep.gui.desktop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Notices by the system's own means: a program that is started for each, without a shell.
public final class SystemNotices implements DesktopNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotices.class);
    private static final int LONGEST_SECONDS = 20;

    private final NoticeCommands commands;

    /// Of this computer.
    public SystemNotices() {
        this(new NoticeCommands(System.getProperty("os.name"), System.getenv()));
    }

    SystemNotices(NoticeCommands commands) {
        this.commands = commands;
    }

    @Override
    public void show(String title, String text) {
        Thread.ofVirtual().name("notice").start(() -> run(title, text));
    }

    /// Waits until the program has ended.
    ///
    /// @return whether it says that it has shown the notice
    boolean run(String title, String text) {
        Optional<NoticeCommand> command = commands.showing(title, text);
        try {
            return command.isPresent() && run(command.get());
        } catch (IOException e) {
            // Its message names the program, never the arguments.
            LOG.debug("cannot show a notice on the desktop: {}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean run(NoticeCommand command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command.words())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // It may hold a token or a password for commands.
        builder.environment().keySet().removeIf(name -> name.startsWith("CERTKEEP_"));
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }
}
