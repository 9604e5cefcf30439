package app.certkeep.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.util.Base64;

/// How a password becomes a wrapping key: Argon2id (RFC 9106) with its own salt, kept beside the
/// wrapped key as `m=…,t=…,s=…`.
record KeyDerivation(PasswordCost cost, byte[] salt) {
    private static final int SALT_LENGTH = 16;

    static KeyDerivation create(PasswordCost cost, RandomSource random) {
        return new KeyDerivation(cost, random.bytes(SALT_LENGTH));
    }

    static KeyDerivation parse(String stored) {
        String[] parts = stored.split(",", 3);
        return new KeyDerivation(
                new PasswordCost(
                        Integer.parseInt(parts[0].substring(2)),
                        Integer.parseInt(parts[1].substring(2))),
                Base64.getDecoder().decode(parts[2].substring(2)));
    }

    String stored() {
        return "m=%d,t=%d,s=%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        Base64.getEncoder().encodeToString(salt));
    }

    WrappingKey derive(Password password, RandomSource random) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.iterations())
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] derived = new byte[RawKey.LENGTH];
        try (SecretBytes bytes = password.toUtf8()) {
            generator.generateBytes(bytes.bytes(), derived);
        }
        return new WrappingKey(new RawKey(derived), random);
    }
}
