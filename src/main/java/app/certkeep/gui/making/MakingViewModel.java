package app.certkeep.gui.making;

import app.certkeep.app.OutputFile;
import app.certkeep.certificate.CertificateFacts;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.making.KeyChoice;
import app.certkeep.making.KeyKind;
import app.certkeep.making.Making;
import app.certkeep.making.Renewal;
import app.certkeep.making.RevocationReason;
import app.certkeep.making.Revoked;
import app.certkeep.making.SignedList;
import app.certkeep.making.Terms;
import app.certkeep.making.Wish;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Makes what the dialogs ask for, off the JavaFX thread: a large key takes seconds.
public final class MakingViewModel {
    private static final int MOST_READ = 1024 * 1024;
    private static final int SEQUENCE = 0x30;

    private final Making making;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Runnable onMade;
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param onMade called when there is a new certificate
    public MakingViewModel(Making making, TaskRunner tasks, Voice voice, Runnable onMade) {
        this.making = making;
        this.tasks = tasks;
        this.voice = voice;
        this.onMade = onMade;
    }

    /// The one certificate that is chosen in the list, where it is one.
    public void choose(Optional<Chosen> certificate) {
        chosen.set(certificate);
    }

    ReadOnlyObjectProperty<Optional<Chosen>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void selfSigned(Wish wish, int days, KeyKind kind, Ending ending) {
        KeyChoice key = new KeyChoice.New(kind);
        run(
                () -> making.issuing().selfSigned(wish, days, key),
                _ -> made("making.window.self-signed.done"),
                ending);
    }

    /// @param taker called with the request, which waits in the store
    void request(Wish wish, KeyKind kind, Consumer<WaitingKey> taker, Ending ending) {
        KeyChoice key = new KeyChoice.New(kind);
        run(() -> making.requests().make(wish, key), taker, ending);
    }

    /// Writes a request to a file, in PEM.
    void saveRequest(WaitingKey key, Path target) {
        save(PemWriter.request(key.request().orElseThrow()), target);
    }

    void sign(UUID authority, byte[] request, Terms terms, Ending ending) {
        run(() -> making.issuing().sign(authority, request, terms), _ -> signed(), ending);
    }

    void sign(UUID authority, UUID waiting, Terms terms, Ending ending) {
        run(() -> making.issuing().sign(authority, waiting, terms), _ -> signed(), ending);
    }

    private void signed() {
        made("making.window.sign.done");
    }

    void renew(UUID certificate, Renewal renewal, Ending ending) {
        run(
                () -> making.issuing().renew(certificate, renewal),
                _ -> made("making.window.renew.done"),
                ending);
    }

    void revoke(UUID certificate, RevocationReason reason, Ending ending) {
        run(
                () -> making.revocations().revoke(certificate, reason),
                _ -> voice.notices().success("making.window.revoke.done"),
                ending);
    }

    /// Signs a list and writes it to a file: in DER where its name ends in `.der` or `.crl`, as
    /// those who fetch lists expect it, else in PEM.
    void signList(UUID authority, int days, Path target, Ending ending) {
        run(
                () -> {
                    SignedList list = making.revocations().sign(authority, days);
                    boolean der =
                            target.toString().toLowerCase(Locale.ROOT).matches(".*\\.(der|crl)");
                    write(der ? list.der() : list.pem(), target);
                    return list;
                },
                list ->
                        voice.notices()
                                .success(
                                        "making.window.list.done",
                                        list.number(),
                                        target.getFileName()),
                ending);
    }

    /// The certificates of authorities that can sign here.
    void authorities(Consumer<List<CertificateFacts>> taker) {
        tasks.run(making.issuing()::authorities, taker, voice.errors()::present);
    }

    void waiting(Consumer<List<WaitingKey>> taker) {
        tasks.run(making.requests()::list, taker, voice.errors()::present);
    }

    void revoked(UUID authority, Consumer<List<Revoked>> taker) {
        tasks.run(() -> making.revocations().revoked(authority), taker, voice.errors()::present);
    }

    void forget(UUID waiting, Runnable done) {
        tasks.run(
                () -> {
                    making.requests().forget(waiting);
                    return waiting;
                },
                _ -> done.run(),
                voice.errors()::present);
    }

    /// A request that a file holds, in PEM whatever it was.
    void readRequest(Path file, Consumer<String> taker) {
        tasks.run(
                () -> {
                    byte[] content = content(file);
                    boolean der = content.length > 0 && content[0] == SEQUENCE;
                    return new String(
                            der ? PemWriter.request(content) : content, StandardCharsets.UTF_8);
                },
                taker,
                voice.errors()::present);
    }

    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_READ);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the request cannot be read", "making.window.file-unreadable", file);
        }
    }

    private void save(byte[] content, Path target) {
        tasks.run(
                () -> {
                    write(content, target);
                    return target;
                },
                _ -> voice.notices().success("making.window.saved", target.getFileName()),
                voice.errors()::present);
    }

    private static void write(byte[] content, Path target) {
        new OutputFile(target.toString()).write(content, false);
    }

    private void made(String key) {
        onMade.run();
        voice.notices().success(key);
    }

    private <T> void run(Callable<T> work, Consumer<T> onSuccess, Ending ending) {
        tasks.run(
                work,
                made -> {
                    ending.done().run();
                    onSuccess.accept(made);
                },
                failure -> ending.refused().accept(voice.errors().words(failure)));
    }
}
