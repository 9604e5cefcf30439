package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.ImportReport.Rejected;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives are read as folders are.
@Tag("h2")
class ArchiveImportTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final byte[] leaf = SampleFiles.bytes(SampleFiles.LEAF);
    private final byte[] key = SampleFiles.bytes(SampleFiles.LEAF_KEY);

    @Test
    void the_files_of_each_kind_of_archive_are_imported_and_paired() throws IOException {
        byte[] zip = zip(List.of("a/leaf.pem", "key"), List.of(leaf, key));
        byte[] tar = tar(List.of("a/leaf.pem", "key"), List.of(leaf, key));
        int person = 0;
        for (byte[] archive : List.of(zip, tar, gzip(tar), zip(List.of("x"), List.of(gzip(tar))))) {
            ImportReport report = read(person++, archive);
            assertThat(report.imported()).isEqualTo(1);
            assertThat(report.paired()).isEqualTo(1);
            assertThat(report.rejected()).isEmpty();
        }
        assertThat(read(person, gzip(leaf)).imported()).isEqualTo(1);
    }

    @Test
    void what_is_not_taken_is_named_with_the_archive_before_it() throws IOException {
        byte[] zip = zip(List.of("notes/readme", "leaf"), List.of(new byte[] {'x'}, leaf));

        ImportReport report = read(0, zip);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(Rejected::file)
                .containsExactly(File.separator + "notes/readme");
    }

    @Test
    void an_archive_in_an_archive_in_an_archive_is_refused() throws IOException {
        byte[] inner = zip(List.of("leaf"), List.of(leaf));
        byte[] middle = zip(List.of("inner.zip"), List.of(inner));

        ImportReport report = read(0, zip(List.of("middle.zip"), List.of(middle)));

        assertThat(report.imported()).isZero();
        assertReason(report, "archive");
    }

    @Test
    void a_bomb_is_given_up_at_the_limit() throws IOException {
        byte[] zeros = new byte[30 * 1024 * 1024];
        byte[] one = gzip(zeros);
        byte[] bomb =
                zip(
                        List.of("1", "2", "3", "4", "5", "leaf"),
                        List.of(one, one, one, one, one, leaf));

        ImportReport report = read(0, bomb);

        assertThat(report.imported()).isZero();
        assertThat(report.rejected())
                .extracting(Rejected::reasonKey)
                .contains("certificate.rejected.archive-too-large");
    }

    @Test
    void an_archive_of_very_many_files_ends_at_the_limit_of_the_run() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }

        ImportReport report = read(0, out.toByteArray());

        assertThat(report.rejected()).hasSizeLessThanOrEqualTo(ImportLimits.ITEMS + 1);
    }

    @Test
    void damaged_and_empty_archives_say_so() throws IOException {
        byte[] zip = zip(List.of("leaf"), List.of(leaf));
        assertReason(read(0, Arrays.copyOf(zip, zip.length / 3)), "archive-damaged");
        assertReason(read(1, Arrays.copyOf(gzip(leaf), 100)), "archive-damaged");
        assertReason(read(2, zip(List.of(), List.of())), "archive-empty");
    }

    @Test
    void no_mutation_of_an_archive_escapes() throws IOException {
        var random = new java.util.Random(5);
        byte[] tar = tar(List.of("a/leaf.pem", "key"), List.of(leaf, key));
        byte[] zip = zip(List.of("a/leaf.pem", "key"), List.of(leaf, key));
        CertificateService certificates = store.signUp("ada").certificates();
        for (byte[] archive : List.of(tar, zip, gzip(tar))) {
            for (int round = 0; round < 60; round++) {
                byte[] changed = archive.clone();
                changed[random.nextInt(Math.min(600, changed.length))] = (byte) random.nextInt(256);
                ImportReport report = certificates.importText(changed);
                assertThat(
                                report.imported()
                                        + report.duplicates()
                                        + report.keysAlreadyThere()
                                        + report.rejected().size())
                        .isPositive();
            }
        }
    }

    private ImportReport read(int person, byte[] archive) {
        return store.signUp("ada" + person).certificates().importText(archive);
    }

    private static void assertReason(ImportReport report, String reason) {
        assertThat(report.rejected())
                .extracting(Rejected::reasonKey)
                .containsExactly("certificate.rejected." + reason);
    }

    private static byte[] zip(List<String> names, List<byte[]> contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(contents.get(i));
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] tar(List<String> names, List<byte[]> contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < names.size(); i++) {
            byte[] header = new byte[512];
            put(header, 0, names.get(i));
            put(header, 124, "%011o".formatted(contents.get(i).length));
            put(header, 148, "        ");
            header[156] = '0';
            put(header, 257, "ustar");
            int sum = 0;
            for (byte octet : header) {
                sum += octet & 0xff;
            }
            put(header, 148, "%06o".formatted(sum) + "\0 ");
            out.writeBytes(header);
            out.writeBytes(Arrays.copyOf(contents.get(i), (contents.get(i).length + 511) & ~511));
        }
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octets, 0, header, at, octets.length);
    }
}
