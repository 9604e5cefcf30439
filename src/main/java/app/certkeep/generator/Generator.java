package app.certkeep.generator;

import app.certkeep.crypto.RandomSource;

import java.util.Arrays;
import java.util.HexFormat;

/// Makes random values. Free, and without any network.
public final class Generator {
    private static final double UUID_BITS = 122;

    private final Draw draw;

    public Generator(RandomSource random) {
        draw = new Draw(random);
    }

    /// A value by a recipe, which the caller closes.
    public Generated make(Recipe recipe) {
        return switch (recipe) {
            case Recipe.Password password -> new PasswordMaker(password).make(draw);
            case Recipe.Passphrase passphrase -> new PassphraseMaker(passphrase).make(draw);
            case Recipe.Uuid() ->
                    new Generated(draw.source().newId().toString().toCharArray(), UUID_BITS);
            case Recipe.Hex(int bytes) -> hex(bytes);
            case Recipe.Base64(int bytes) -> base64(bytes);
        };
    }

    private Generated hex(int count) {
        byte[] bytes = draw.source().bytes(count);
        char[] digits = new char[2 * count];
        for (int i = 0; i < count; i++) {
            digits[2 * i] = HexFormat.of().toHighHexDigit(bytes[i]);
            digits[2 * i + 1] = HexFormat.of().toLowHexDigit(bytes[i]);
        }
        Arrays.fill(bytes, (byte) 0);
        return new Generated(digits, 8.0 * count);
    }

    private Generated base64(int count) {
        byte[] bytes = draw.source().bytes(count);
        byte[] encoded = java.util.Base64.getEncoder().encode(bytes);
        char[] characters = new char[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            characters[i] = (char) encoded[i];
        }
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return new Generated(characters, 8.0 * count);
    }
}
