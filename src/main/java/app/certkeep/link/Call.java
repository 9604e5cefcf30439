package app.certkeep.link;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A command as somebody gave it in another process.
///
/// @param arguments as the shell split them
/// @param environment the variables that commands read
/// @param directory what relative paths are relative to
/// @param terminal whether a person sits there who can be asked
public record Call(
        List<String> arguments,
        Map<String, String> environment,
        String directory,
        boolean terminal) {
    /// Rises with every change of the frames or of this record.
    static final int VERSION = 1;

    Frame frame() {
        try (WipedBytes bytes = new WipedBytes();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(arguments.size());
            for (String argument : arguments) {
                write(out, argument);
            }
            out.writeInt(environment.size());
            for (Map.Entry<String, String> variable : environment.entrySet()) {
                write(out, variable.getKey());
                write(out, variable.getValue());
            }
            write(out, directory);
            out.writeBoolean(terminal);
            return new Frame(Frame.Kind.CALL, bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }

    /// Whether the caller speaks the same version.
    static boolean isSpoken(Frame frame) throws IOException {
        return in(frame).readInt() == VERSION;
    }

    static Call of(Frame frame) throws IOException {
        DataInputStream in = in(frame);
        in.readInt();
        List<String> arguments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            arguments.add(read(in));
        }
        Map<String, String> environment = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            environment.put(read(in), read(in));
        }
        return new Call(arguments, environment, read(in), in.readBoolean());
    }

    private static DataInputStream in(Frame frame) {
        return new DataInputStream(new ByteArrayInputStream(frame.content()));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    /// Without arguments and variables, among which there may be secrets.
    @Override
    public String toString() {
        return "Call[" + arguments.size() + " arguments]";
    }
}
