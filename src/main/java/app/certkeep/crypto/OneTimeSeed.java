package app.certkeep.crypto;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

import javax.crypto.Mac;

/// The secret that a user's authenticator shares with Certkeep: 160 random bits, from which RFC
/// 6238 makes a code of six digits for each step of 30 seconds, by HMAC-SHA-1.
public final class OneTimeSeed implements AutoCloseable {
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;

    /// How many steps a clock may be off, either way.
    private static final int DRIFT = 1;

    /// RFC 4648, section 6.
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] bytes;

    /// @param owned wiped by [#close]
    public OneTimeSeed(byte[] owned) {
        bytes = owned;
    }

    public static OneTimeSeed generate(RandomSource random) {
        return new OneTimeSeed(random.bytes(BYTES));
    }

    /// Sealed for its place.
    public byte[] sealBy(DataKey key, Binding binding) {
        return key.seal(binding, bytes);
    }

    /// The step of 30 seconds that a moment lies in.
    public static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /// The code of one step.
    public String codeAt(long step) {
        RawKey key = new RawKey(bytes.clone());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
            return String.format("%0" + DIGITS + "d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", e);
        } finally {
            key.destroy();
        }
    }

    /// The step that a code belongs to: the present one, or the one before or after it.
    ///
    /// @param last the step of the last code that was accepted; neither it nor an earlier one is
    ///     accepted again
    public OptionalLong stepOf(String code, Instant now, long last) {
        byte[] entered = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
            byte[] right = codeAt(step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, entered) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The seed as a person types it into an authenticator: base 32 in groups of four. The caller
    /// wipes it.
    public char[] toChars() {
        char[] text = new char[BYTES * 8 / 5 + BYTES * 8 / 5 / 4 - 1];
        int at = 0;
        for (int digit = 0; digit < BYTES * 8 / 5; digit++) {
            if (digit > 0 && digit % 4 == 0) {
                text[at++] = ' ';
            }
            int value = 0;
            for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
                value = value << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
            }
            text[at++] = ALPHABET.charAt(value);
        }
        return text;
    }

    /// The address that authenticators read from a picture (`otpauth`, Google Authenticator's "Key
    /// Uri Format"). It holds the seed: it is for that picture alone.
    public String address(String issuer, String account) {
        char[] text = toChars();
        String seed = new String(text).replace(" ", "");
        Arrays.fill(text, '\0');
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(issuer), encoded(account), seed, encoded(issuer), DIGITS, SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "OneTimeSeed[hidden]";
    }
}
