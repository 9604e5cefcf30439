package app.certkeep.gui.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How each system is asked for a notice. The text goes to the program as an argument or in its
/// environment, and is never part of a script.
final class NoticeCommands {
    private static final String MAC =
            "display notification (item 2 of argv) with title (item 1 of argv)";

    /// Of Windows PowerShell, whose name the notice bears: only programs that the start menu lists
    /// may show one. No quotes: Windows has its own ideas of them in arguments.
    private static final String WINDOWS =
            "$m = [Windows.UI.Notifications.ToastNotificationManager,"
                    + " Windows.UI.Notifications, ContentType = WindowsRuntime];"
                    + " $x = $m::GetTemplateContent('ToastText02');"
                    + " $t = $x.GetElementsByTagName('text');"
                    + " [void]$t.Item(0).AppendChild($x.CreateTextNode($env:NOTICE_TITLE));"
                    + " [void]$t.Item(1).AppendChild($x.CreateTextNode($env:NOTICE_TEXT));"
                    + " $m::CreateToastNotifier('{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}"
                    + "\\WindowsPowerShell\\v1.0\\powershell.exe').Show("
                    + "[Windows.UI.Notifications.ToastNotification]::new($x))";

    private final String system;
    private final Map<String, String> environment;

    /// @param system as `os.name` calls it
    NoticeCommands(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
    }

    /// Nothing where the computer has no program for it.
    Optional<NoticeCommand> showing(String title, String text) {
        if (system.contains("mac")) {
            return Optional.of(
                    command(
                            "/usr/bin/osascript",
                            "-e",
                            "on run argv",
                            "-e",
                            MAC,
                            "-e",
                            "end run",
                            title,
                            text));
        }
        return system.contains("win")
                ? Optional.ofNullable(environment.get("SystemRoot"))
                        .map(root -> onWindows(root, title, text))
                : onPath("notify-send")
                        .map(
                                program ->
                                        command(
                                                program,
                                                "--app-name=Certkeep",
                                                "--",
                                                title,
                                                withoutMarkup(text)));
    }

    private static NoticeCommand command(String... words) {
        return new NoticeCommand(List.of(words), Map.of());
    }

    private static NoticeCommand onWindows(String root, String title, String text) {
        String program = root + "\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
        return new NoticeCommand(
                List.of(program, "-NoProfile", "-NonInteractive", "-Command", WINDOWS),
                Map.of("NOTICE_TITLE", title, "NOTICE_TEXT", text));
    }

    /// The body of a notice is markup (Desktop Notifications Specification 1.2), and notify-send
    /// takes a backslash for the beginning of a control character. Names may come from strangers.
    private static String withoutMarkup(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private Optional<String> onPath(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> file.isAbsolute() && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }
}
