package app.certkeep.persistence;

import app.certkeep.persistence.FileRecording.Step;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// H2's way to the file of a store, with a [FileRecording] of all that changes the file. H2 makes
/// its paths by reflection, hence public, and finds the recording by a static field.
public final class RecordedFile extends FilePathWrapper {
    private static final String SCHEME = "recorded";
    private static final FileRecording RECORDING = new FileRecording();

    /// The store of a folder, recorded from now on. One a process.
    ///
    /// @param ordered whether it is written as by [OrderedFile]; false shows what that is for
    public static StoreFile at(Path folder, boolean ordered) {
        FilePath.register(new RecordedFile());
        return new StoreFile(folder, ordered ? OrderedFile.SCHEME + ":" + SCHEME : SCHEME);
    }

    public static FileRecording recording() {
        return RECORDING;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = super.open(mode);
        if (!name.endsWith("/certkeep.mv.db")) {
            return channel;
        }
        RECORDING.begin(Files.readAllBytes(Path.of(getBase().name)));
        return new Recorded(channel);
    }

    private static final class Recorded extends PassingFile {
        Recorded(FileChannel file) {
            super(file);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            RECORDING.add(new Step.Write(position, bytes));
            return super.write(source, position);
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            RECORDING.add(new Step.Truncate(size));
            return super.truncate(size);
        }

        /// Recorded when it is done: only then may anybody rely on it, and only on what was
        /// written before it began.
        @Override
        public void force(boolean metadata) throws IOException {
            int begun = RECORDING.length();
            super.force(metadata);
            RECORDING.add(new Step.Sync(begun));
        }
    }
}
