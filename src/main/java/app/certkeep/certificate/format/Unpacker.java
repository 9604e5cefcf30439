package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks zip, tar, tar.gz and gz in memory. One unpacker is for one file and all archives in it,
/// so that they share one limit; names of entries are told and never used as paths.
public final class Unpacker {

    /// How many files one file may hold.
    public static final int MOST_ENTRIES = 10_000;

    /// How much one file may unpack to, in MiB.
    public static final int MOST_MIB = 128;

    private static final int LONGEST_NAME = 300;
    private static final String OF_MACOS = "__MACOSX/";

    private Taker taker;
    private long bytesLeft = MOST_MIB * 1024L * 1024;
    private int entriesLeft = MOST_ENTRIES;

    public Unpacker(Taker taker) {
        this.taker = taker;
    }

    public static boolean isArchive(byte[] file) {
        return isZip(file) || isGzip(file) || TarReader.isTar(file);
    }

    static boolean isZip(byte[] file) {
        return TextOctets.startsWith(file, 'P', 'K', 3, 4)
                || TextOctets.startsWith(file, 'P', 'K', 5, 6);
    }

    private static boolean isGzip(byte[] file) {
        return TextOctets.startsWith(file, 0x1f, 0x8b, 8);
    }

    /// Gives each file of the archive to the taker.
    ///
    /// @return why the archive, or the rest of it, was not read
    public Optional<Rejection> unpack(byte[] archive) {
        int before = entriesLeft;
        try {
            boolean wanted = unpackKind(archive);
            return wanted && entriesLeft == before
                    ? Optional.of(Rejection.of(Reason.ARCHIVE_EMPTY))
                    : Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(e.rejection());
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.of(Rejection.of(Reason.ARCHIVE_DAMAGED));
        }
    }

    /// As [#unpack], for an archive that came out of this one.
    public Optional<Rejection> unpackInner(byte[] archive, Taker inner) {
        Taker outer = taker;
        taker = inner;
        try {
            return unpack(archive);
        } finally {
            taker = outer;
        }
    }

    private boolean unpackKind(byte[] archive) throws IOException, RejectedException {
        InputStream in = new ByteArrayInputStream(archive);
        if (isZip(archive)) {
            return unpackZip(in);
        }
        if (!isGzip(archive)) {
            return unpackTar(in);
        }
        InputStream inside = new BufferedInputStream(new GZIPInputStream(in));
        inside.mark(TarReader.BLOCK);
        byte[] start = inside.readNBytes(TarReader.BLOCK);
        inside.reset();
        return TarReader.isTar(start) ? unpackTar(inside) : give("", inside);
    }

    private boolean unpackZip(InputStream in) throws IOException, RejectedException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            boolean wanted = true;
            for (ZipEntry entry = zip.getNextEntry();
                    wanted && entry != null;
                    entry = zip.getNextEntry()) {
                wanted =
                        entry.isDirectory()
                                || entry.getName().startsWith(OF_MACOS)
                                || give(entry.getName(), zip);
            }
            return wanted;
        }
    }

    private boolean unpackTar(InputStream in) throws IOException, RejectedException {
        TarReader tar = new TarReader(in);
        boolean wanted = true;
        for (Optional<String> name = tar.next(); wanted && name.isPresent(); name = tar.next()) {
            wanted = give(name.get(), tar.content());
        }
        return wanted;
    }

    private boolean give(String name, InputStream in) throws IOException, RejectedException {
        if (entriesLeft-- == 0) {
            throw new RejectedException(Reason.ARCHIVE_TOO_MANY_FILES, MOST_ENTRIES);
        }
        int most = (int) Math.min(ItemReader.LONGEST_FILE + 1, bytesLeft + 1);
        byte[] content = in.readNBytes(most);
        try {
            if (content.length > bytesLeft) {
                bytesLeft = 0;
                throw new RejectedException(Reason.ARCHIVE_TOO_LARGE, MOST_MIB);
            }
            bytesLeft -= content.length;
            return taker.take(name.substring(0, Math.min(name.length(), LONGEST_NAME)), content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    @FunctionalInterface
    public interface Taker {

        /// @param name as the archive has it; empty where it has none
        /// @param content wiped afterwards
        /// @return whether more is wanted
        boolean take(String name, byte[] content);
    }
}
