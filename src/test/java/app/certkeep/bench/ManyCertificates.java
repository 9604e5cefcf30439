package app.certkeep.bench;

import app.certkeep.certificate.SampleFiles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// As many different certificates as a benchmark wants, made from one by changing name, end,
/// serial number and public key in place. Their signatures fit nothing, which nobody checks.
public final class ManyCertificates {
    private static final int MOST = 100_000;
    private static final int SERIAL = 15;
    private static final int END = 133;
    private static final int SUBJECT = 194;
    private static final int MODULUS = 300;
    private static final int ALTERNATIVE_NAME = 549;

    private final byte[] leaf = SampleFiles.bytes(SampleFiles.LEAF_DER);

    /// Bytes of each.
    int length() {
        return leaf.length;
    }

    static String nameOf(int number) {
        return "n%05d.sample.eu".formatted(number);
    }

    /// Behind each other in DER. They end in the years from 2020 to 2049.
    public byte[] from(int first, int end) {
        if (end > MOST) {
            throw new IllegalArgumentException("no names for " + end);
        }
        ByteBuffer all = ByteBuffer.allocate(leaf.length * (end - first));
        for (int i = first; i < end; i++) {
            byte[] name = nameOf(i).getBytes(StandardCharsets.US_ASCII);
            byte[] year = "%02d".formatted(20 + i % 30).getBytes(StandardCharsets.US_ASCII);
            // Spread, as real serial numbers and keys are.
            long spread = (i + 1) * 0x9E3779B97F4A7C15L >>> 1;
            ByteBuffer one = ByteBuffer.wrap(leaf.clone());
            one.putLong(SERIAL, spread).putLong(MODULUS, spread);
            one.put(SUBJECT, name).put(ALTERNATIVE_NAME, name).put(END, year);
            all.put(one);
        }
        return all.array();
    }
}
