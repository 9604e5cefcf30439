package app.certkeep.certificate;

import app.certkeep.certificate.format.ItemReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Reads files, and folders with all that is below them, into an inbox. A file that cannot be read
/// is a rejected item and stops nothing.
final class SourceFiles {
    private static final String UNREADABLE = "certificate.rejected.file-unreadable";

    private final InboxContents inbox;
    private final ImportProgress progress;

    SourceFiles(InboxContents inbox, ImportProgress progress) {
        this.inbox = inbox;
        this.progress = progress;
    }

    /// @return whether nobody has cancelled
    boolean read(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!progress.at(0, files.size())) {
                return false;
            }
            if (Files.isDirectory(path)) {
                files.addAll(filesOf(path));
            } else {
                files.add(path);
            }
        }
        for (int i = 0; i < files.size() && !inbox.isFull(); i++) {
            if (!progress.at(i, files.size())) {
                return false;
            }
            int done = i;
            readFile(files.get(i), () -> progress.at(done, files.size()));
        }
        return progress.at(files.size(), files.size());
    }

    /// In the order of names, so that the same folder is read in the same order everywhere.
    private List<Path> filesOf(Path folder) {
        List<Path> files = filesBelow(folder);
        if (files.isEmpty()) {
            inbox.reject(folder.toString(), "certificate.rejected.folder-empty");
        }
        return files.stream().sorted().toList();
    }

    private void readFile(Path file, BooleanSupplier goesOn) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(ItemReader.LONGEST_FILE + 1);
        } catch (NoSuchFileException e) {
            inbox.reject(file.toString(), "certificate.rejected.file-missing");
            return;
        } catch (IOException e) {
            inbox.reject(file.toString(), UNREADABLE);
            return;
        }
        try {
            inbox.take(file.toString(), bytes, goesOn);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Regular files only; links are followed, as certificate folders are often made of them.
    private List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        SimpleFileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return files.size() > ImportLimits.ITEMS || !progress.at(0, files.size())
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        inbox.reject(file.toString(), UNREADABLE);
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            inbox.reject(folder.toString(), UNREADABLE);
        }
        return files;
    }
}
