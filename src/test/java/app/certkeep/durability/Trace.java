package app.certkeep.durability;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A failure with its causes, as text.
final class Trace {
    private Trace() {}

    static String of(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
