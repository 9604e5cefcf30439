package app.certkeep.crypto;

import java.util.Arrays;

import javax.crypto.SecretKey;

/// A secret key whose bytes can be wiped, which the JDK's own holder cannot do.
final class RawKey implements SecretKey {
    private static final long serialVersionUID = 1L;
    static final int LENGTH = 32;

    private final transient byte[] bytes;
    private transient boolean destroyed;

    RawKey(byte[] owned) {
        bytes = owned;
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key was destroyed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "RawKey[hidden]";
    }
}
