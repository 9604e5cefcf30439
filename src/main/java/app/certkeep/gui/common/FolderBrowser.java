package app.certkeep.gui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows a folder in the system's own browser of files.
public final class FolderBrowser {
    private final Notices notices;

    public FolderBrowser(Notices notices) {
        this.notices = notices;
    }

    /// Names the folder where no browser can be started.
    public void show(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new IOException("no folder");
            }
            new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            notices.error("backup.folder-is", folder);
        }
    }

    private static List<String> command(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String program = system.contains("win") ? "explorer" : "xdg-open";
        return List.of(system.contains("mac") ? "open" : program, folder.toString());
    }
}
