package app.certkeep.certificate.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import java.nio.CharBuffer;
import java.util.Arrays;

/// A password to try, in the encodings that formats want, and what it may cost. Closing wipes it.
final class Candidate implements AutoCloseable {

    private final byte[] utf16;
    private final byte[] utf8;
    private final boolean terminated;
    private final Effort effort;

    private Candidate(byte[] utf16, byte[] utf8, boolean terminated, Effort effort) {
        this.utf16 = utf16;
        this.utf8 = utf8;
        this.terminated = terminated;
        this.effort = effort;
    }

    /// The absence of a password, which PKCS#12 tells from an empty one.
    static Candidate none() {
        return new Candidate(new byte[0], new byte[0], false, new Effort(true));
    }

    static Candidate empty() {
        return new Candidate(new byte[0], new byte[0], true, new Effort(true));
    }

    static Candidate of(Password password) {
        CharBuffer characters = password.view();
        byte[] utf16 = new byte[2 * characters.length()];
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            utf16[2 * i] = (byte) (c >> 8);
            utf16[2 * i + 1] = (byte) c;
        }
        try (SecretBytes utf8 = password.toUtf8()) {
            return new Candidate(utf16, utf8.bytes().clone(), true, new Effort(false));
        }
    }

    /// As Java's PKCS#12 and JCEKS see it: only seven bits of each character count.
    static Candidate ofSevenBits(Password password) {
        CharBuffer characters = password.view();
        char[] sevenBits = new char[characters.length()];
        for (int i = 0; i < sevenBits.length; i++) {
            sevenBits[i] = (char) (characters.charAt(i) & 0x7f);
        }
        try (Password seen = new Password(sevenBits)) {
            return of(seen);
        } finally {
            Arrays.fill(sevenBits, '\0');
        }
    }

    /// Big-endian UTF-16, as Java's key stores want it. Not a copy.
    byte[] utf16() {
        return utf16;
    }

    /// As [#utf16()] with two zero octets after it, as PKCS#12 wants it; the caller wipes it.
    byte[] bmp() {
        return Arrays.copyOf(utf16, terminated ? utf16.length + 2 : 0);
    }

    /// Not a copy.
    byte[] utf8() {
        return utf8;
    }

    Effort effort() {
        return effort;
    }

    @Override
    public void close() {
        Arrays.fill(utf16, (byte) 0);
        Arrays.fill(utf8, (byte) 0);
    }
}
