package app.certkeep.making;

import org.bouncycastle.util.Encodable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The bytes of what was made in memory, where writing cannot fail.
final class Encoded {
    private Encoded() {}

    /// DER.
    static byte[] of(Encodable object) {
        try {
            return object.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
