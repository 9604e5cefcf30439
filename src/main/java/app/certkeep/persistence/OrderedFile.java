package app.certkeep.persistence;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// H2's way to the file of a store, by which the end of every write reaches the disk after the rest
/// of it.
///
/// H2 writes a commit as one chunk and knows it again by its first and its last bytes alone. Disks
/// write the pieces of a chunk in any order: when the power goes in between, both ends may be there
/// and the middle not, and H2 takes a torn chunk for the newest state, which then does not open.
/// With the order kept, a chunk whose end is there is whole, and any other is passed over.
///
/// H2 makes its paths by reflection, hence public.
public final class OrderedFile extends FilePathWrapper {
    static final String SCHEME = "ordered";

    /// What disks write whole, at the least; the end mark of a chunk has 128 bytes.
    private static final int SECTOR = 512;

    static void register() {
        FilePath.register(new OrderedFile());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(super.open(mode));
    }

    private static final class Ordered extends PassingFile {
        Ordered(FileChannel file) {
            super(file);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            if (length <= SECTOR) {
                return super.write(source, position);
            }
            ByteBuffer rest = source.duplicate().limit(source.limit() - SECTOR);
            writeAll(rest, position);
            force(false);
            writeAll(source.position(rest.position()), position + length - SECTOR);
            return length;
        }

        private void writeAll(ByteBuffer source, long position) throws IOException {
            long at = position;
            while (source.hasRemaining()) {
                at += super.write(source, at);
            }
        }
    }
}
