package app.certkeep.certificate.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The regular files of a tar stream (POSIX.1-2017, pax; with the long names of GNU tar).
final class TarReader {

    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;
    private static final int LONGEST_EXTRA = 64 * 1024;

    private final InputStream in;
    private long left;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /// Whether a header stands at the start: its checksum is right.
    static boolean isTar(byte[] file) {
        return file.length >= BLOCK && file[0] != 0 && checksumFits(file);
    }

    /// The name of the next file, whose [#content()] may then be read.
    Optional<String> next() throws IOException {
        String longName = "";
        while (true) {
            in.skipNBytes(left + padding);
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                left = 0;
                padding = 0;
                return Optional.empty();
            }
            if (!checksumFits(header)) {
                throw new IOException("not a tar header");
            }
            left = octal(header, 124, 12);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            switch (header[156]) {
                case 0, '0', '7' -> {
                    return Optional.of(longName.isEmpty() ? name(header) : longName);
                }
                case 'L' -> longName = text(extra());
                case 'x' -> longName = paxPath(extra(), longName);
                default -> longName = "";
            }
        }
    }

    /// The content of the current file.
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(into, offset, (int) Math.min(most, left));
                if (count < 0) {
                    throw new IOException("cut off");
                }
                left -= count;
                return count;
            }
        };
    }

    private byte[] extra() throws IOException {
        if (left > LONGEST_EXTRA) {
            throw new IOException("too long a name");
        }
        byte[] extra = in.readNBytes((int) left);
        left = 0;
        return extra;
    }

    private static String name(byte[] header) {
        String name = text(Arrays.copyOf(header, 100));
        boolean posix = text(Arrays.copyOfRange(header, 257, 262)).equals("ustar");
        String prefix = posix ? text(Arrays.copyOfRange(header, 345, 500)) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /// Records of `length key=value` and a line feed, of which `path` is wanted.
    private static String paxPath(byte[] records, String otherwise) {
        return text(records)
                .lines()
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .filter(record -> record.startsWith("path="))
                .map(record -> record.substring("path=".length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(byte[] field) {
        int length = 0;
        while (length < field.length && field[length] != 0) {
            length++;
        }
        return new String(field, 0, length, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            if (header[i] >= '0' && header[i] <= '7') {
                value = value << 3 | header[i] - '0';
            } else if (header[i] != ' ' && header[i] != 0) {
                throw new IOException("not a number");
            }
        }
        return value;
    }

    private static boolean checksumFits(byte[] header) {
        try {
            long stated = octal(header, CHECKSUM, 8);
            long sum = 0;
            for (int i = 0; i < BLOCK; i++) {
                boolean field = i >= CHECKSUM && i < CHECKSUM + 8;
                sum += field ? ' ' : header[i] & 0xff;
            }
            return sum == stated;
        } catch (IOException e) {
            return false;
        }
    }
}
