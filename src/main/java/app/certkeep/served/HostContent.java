package app.certkeep.served;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.network.NetworkProblem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/// What is sealed of a server: where it is, and what was found there. In the order of the fields,
/// text as [DataOutputStream#writeUTF] writes it, a byte in front of what may be missing.
record HostContent(ServerAddress server, Optional<ServedCheck> last) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(server.host());
            out.writeInt(server.port());
            out.writeUTF(server.startTls().name());
            out.writeBoolean(last.isPresent());
            if (last.isPresent()) {
                write(last.get(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ServedCheck check, DataOutputStream out) throws IOException {
        write(check.at(), out);
        out.writeUTF(check.state().name());
        out.writeUTF(check.problem().map(Enum::name).orElse(""));
        out.writeBoolean(check.inside());
        out.writeBoolean(check.copy().isPresent());
        if (check.copy().isPresent()) {
            ServedCopy copy = check.copy().get();
            out.writeUTF(copy.sha256());
            out.writeUTF(copy.subject());
            write(copy.notBefore(), out);
            write(copy.notAfter(), out);
            out.writeUTF(copy.keptAs());
        }
    }

    private static void write(Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time.getEpochSecond());
    }

    /// @param clear what [#bytes] wrote
    static HostContent of(SecretBytes clear) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(clear.bytes()))) {
            ServerAddress server =
                    new ServerAddress(in.readUTF(), in.readInt(), StartTls.valueOf(in.readUTF()));
            return new HostContent(
                    server, in.readBoolean() ? Optional.of(check(in)) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServedCheck check(DataInputStream in) throws IOException {
        Instant at = time(in);
        ServedState state = ServedState.valueOf(in.readUTF());
        Optional<NetworkProblem> problem =
                Optional.of(in.readUTF())
                        .filter(name -> !name.isEmpty())
                        .map(NetworkProblem::valueOf);
        boolean inside = in.readBoolean();
        Optional<ServedCopy> copy = in.readBoolean() ? Optional.of(copy(in)) : Optional.empty();
        return new ServedCheck(at, state, problem, inside, copy);
    }

    private static ServedCopy copy(DataInputStream in) throws IOException {
        return new ServedCopy(in.readUTF(), in.readUTF(), time(in), time(in), in.readUTF());
    }

    private static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong());
    }
}
