package app.certkeep.archive;

import app.certkeep.account.AccountSettings;
import app.certkeep.account.UserStore;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;

/// Everything that a user keeps in one encrypted file: certificates with private keys, names and
/// switches, keys with values, endpoints with secrets. What lies in the trash, records, settings
/// and the account itself stay out. Decision 0024 has the format.
public final class ArchiveService {
    private final UserStore store;
    private final AccountSettings account;
    private final Passwords passwords;
    private final RandomSource random;
    private final Copies copies;

    public ArchiveService(
            UserStore store,
            AccountSettings account,
            Passwords passwords,
            RandomSource random,
            Copies copies) {
        this.store = store;
        this.account = account;
        this.passwords = passwords;
        this.random = random;
        this.copies = copies;
    }

    /// Writes everything, each item whole. What others change meanwhile is in it or not. Both
    /// passwords stay their caller's to close.
    ///
    /// @param own the password of the account, asked for again
    /// @param ofFile the one that will open the file; strong as an account's has to be
    /// @throws app.certkeep.failure.NotAllowedException where the first is not the right one
    /// @throws app.certkeep.failure.InvalidInputException where the second does not do, the file
    ///     cannot be written or it would be larger than 512 MiB
    public ArchiveCounts export(Password own, Password ofFile, ArchiveTarget target) {
        return store.attempt(
                Deed.of(Action.DATA_EXPORT),
                () -> exported(own, ofFile, target, ArchiveWriting::write));
    }

    /// As [#export], of the entries whose keys begin with a text alone. What [#importFrom] takes.
    ///
    /// @param prefix letter case counts; `""` for all entries
    public ArchiveCounts exportEntries(
            String prefix, Password own, Password ofFile, ArchiveTarget target) {
        String start = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        return store.attempt(
                Deed.of(Action.DATA_EXPORT, start),
                () ->
                        exported(
                                own,
                                ofFile,
                                target,
                                (writing, key, out) -> writing.writeEntries(start, key, out)));
    }

    private ArchiveCounts exported(
            Password own, Password ofFile, ArchiveTarget target, Content content) {
        account.prove(own);
        account.requireStrong(ofFile);
        store.givenOut(Deed.of(Action.DATA_EXPORT));
        try (ArchiveKey key = ArchiveKey.create(ofFile, passwords, random)) {
            return store.read(transaction -> written(transaction, key, target, content));
        }
    }

    private ArchiveCounts written(
            Transaction transaction, ArchiveKey key, ArchiveTarget target, Content content) {
        ArchiveWriting writing = new ArchiveWriting(transaction, copies);
        target.fill(out -> content.write(writing, key, out));
        return writing.counts();
    }

    /// What of all is written.
    @FunctionalInterface
    private interface Content {
        void write(ArchiveWriting writing, ArchiveKey key, OutputStream out) throws IOException;
    }

    /// Takes in everything that a file holds, or nothing where anything of it is damaged. What is
    /// there already stays as it is: the same counts as a duplicate, another value under the same
    /// key as a conflict. A certificate that lies in the trash comes back as it was. Nobody is
    /// notified of switches. The password stays its caller's to close.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where the file is no such file, damaged,
    ///     cut off, larger than 512 MiB or has another password
    /// @throws app.certkeep.failure.ConflictException where others changed the same at this moment
    public ArchiveReport importFrom(Path file, Password password) {
        return store.attempt(Deed.of(Action.DATA_IMPORT), () -> imported(file, password));
    }

    private ArchiveReport imported(Path file, Password password) {
        try (ArchiveKey key = opened(file, password)) {
            return store.write(transaction -> merged(transaction, key, file));
        }
    }

    private ArchiveKey opened(Path file, Password password) {
        try (DataInputStream in = reading(file)) {
            return ArchiveKey.open(in, password, passwords);
        } catch (IOException e) {
            throw ArchiveFailures.unreadable(e, file);
        }
    }

    /// The database may run this several times: each reads the file from its beginning.
    private ArchiveReport merged(Transaction transaction, ArchiveKey key, Path file) {
        try (DataInputStream in = reading(file)) {
            byte[] preamble = in.readNBytes(key.preamble().length);
            if (!Arrays.equals(preamble, key.preamble())) {
                throw ArchiveFailures.damaged();
            }
            try (OpenedInput clear = new OpenedInput(in, key);
                    ArchiveMerging merging = new ArchiveMerging(transaction, copies)) {
                ArchiveReport report = merging.merge(new ItemInput(clear));
                store.record(transaction, Deed.of(Action.DATA_IMPORT, report.inShort()));
                return report;
            }
        } catch (IOException e) {
            throw ArchiveFailures.unreadable(e, file);
        }
    }

    private static DataInputStream reading(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            // A pipe would be empty the second time, and keep the transaction waiting for ever.
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > ArchiveLimits.FILE_BYTES) {
            throw ArchiveFailures.tooLarge();
        }
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }
}
