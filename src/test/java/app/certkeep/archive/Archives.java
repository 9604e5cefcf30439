package app.certkeep.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.app.FreshStore;
import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.Values;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// Files of exported data in tests, whose passwords are no secrets.
final class Archives {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    static final String PASSWORD = "harbour violet 93";

    private Archives() {}

    static ArchiveCounts export(UserSession session, Path file) {
        return export(session, FreshStore.PASSWORD, PASSWORD, file);
    }

    static ArchiveCounts export(UserSession session, String own, String ofFile, Path file) {
        try (Password first = new Password(own.toCharArray());
                Password second = new Password(ofFile.toCharArray())) {
            return session.archive()
                    .export(
                            first,
                            second,
                            content ->
                                    new OutputFile(file.toString()).write(content::writeTo, true));
        }
    }

    static ArchiveReport importInto(UserSession session, Path file) {
        return importInto(session, file, PASSWORD);
    }

    static ArchiveReport importInto(UserSession session, Path file, String ofFile) {
        try (Password password = new Password(ofFile.toCharArray())) {
            return session.archive().importFrom(file, password);
        }
    }

    /// Exports to a disk that is full after the beginning.
    static void exportOntoFullDisk(UserSession session, Path file) {
        try (Password own = FreshStore.password();
                Password ofFile = new Password(PASSWORD.toCharArray())) {
            session.archive()
                    .export(
                            own,
                            ofFile,
                            content ->
                                    new OutputFile(file.toString())
                                            .write(
                                                    out -> content.writeTo(new FullDisk(out)),
                                                    true));
        }
    }

    /// Writes a file that no store would.
    static void write(Path file, Items content) throws IOException {
        RandomSource random = new RandomSource(new SecureRandom());
        Passwords passwords = new Passwords(PasswordCost.FLOOR, random);
        try (Password password = new Password(PASSWORD.toCharArray());
                ArchiveKey key = ArchiveKey.create(password, passwords, random);
                OutputStream out = Files.newOutputStream(file)) {
            key.writeTo(out);
            try (SealedOutput sealed = new SealedOutput(out, key)) {
                ItemOutput items = new ItemOutput(sealed);
                content.writeTo(items);
                items.end();
                sealed.finish();
            }
        }
    }

    static SecretBytes secret(String text) {
        return new SecretBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static void set(UserSession session, String key, String text) {
        try (SecretBytes value = Values.of(text)) {
            session.keyValues().set(key, value);
        }
    }

    static String value(UserSession session, String key) {
        return Values.text(session.keyValues().get(key).orElseThrow());
    }

    static List<CertificateSummary> certificates(UserSession session, String words) {
        return session.certificates().page(CertificateQuery.all().matching(words), FIRST).items();
    }

    static List<ActivityRecord> records(UserSession session, Action action) {
        return session.activity().page(ActivityQuery.all().only(action), FIRST).page().items();
    }

    static ActivityRecord newest(UserSession session, Action action) {
        return records(session, action).getFirst();
    }

    static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(InvalidInputException.class)
                .extracting(e -> ((CertkeepException) e).messageKey())
                .isEqualTo(key);
    }

    @FunctionalInterface
    interface Items {
        void writeTo(ItemOutput items) throws IOException;
    }

    private static final class FullDisk extends FilterOutputStream {
        private int left = 200;

        FullDisk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- == 0) {
                throw new IOException("No space left on device");
            }
            super.write(one);
        }
    }
}
