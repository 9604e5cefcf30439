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

/// Reads files, and folders with all that is below them, into a run. A file that cannot be read is
/// a rejected item and stops nothing.
final class SourceFiles {
    private static final String UNREADABLE = "certificate.rejected.file-unreadable";

    private final ImportRun run;

    SourceFiles(ImportRun run) {
        this.run = run;
    }

    void read(List<Path> paths) {
        for (Path path : paths) {
            if (run.isFull()) {
                return;
            }
            if (Files.isDirectory(path)) {
                readFolder(path);
            } else {
                readFile(path);
            }
        }
    }

    /// In the order of names, so that the same folder is read in the same order everywhere.
    private void readFolder(Path folder) {
        List<Path> files = filesBelow(folder);
        if (files.isEmpty()) {
            run.reject(folder.toString(), "certificate.rejected.folder-empty");
        }
        files.stream().sorted().takeWhile(_ -> !run.isFull()).forEach(this::readFile);
    }

    private void readFile(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(ItemReader.LONGEST_FILE + 1);
        } catch (NoSuchFileException e) {
            run.reject(file.toString(), "certificate.rejected.file-missing");
            return;
        } catch (IOException e) {
            run.reject(file.toString(), UNREADABLE);
            return;
        }
        try {
            run.take(file.toString(), bytes);
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
                        return files.size() > ImportLimits.ITEMS
                                ? FileVisitResult.TERMINATE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        run.reject(file.toString(), UNREADABLE);
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            run.reject(folder.toString(), UNREADABLE);
        }
        return files;
    }
}
