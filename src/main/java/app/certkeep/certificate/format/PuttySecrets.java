package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;

/// What a PuTTY key file derives from its password.
sealed interface PuttySecrets {

    String HMAC_SHA256 = "1.2.840.113549.2.9";

    Derived derive(Candidate candidate) throws RejectedException;

    /// @param mac over the file
    record Derived(byte[] key, byte[] iv, Mac mac) {
        void wipe() {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Of version 3, whose headers say how.
    static PuttySecrets read(PuttyFile in, boolean plain) throws RejectedException {
        if (plain) {
            return new Three(0, 0, 0, 0, new byte[0]);
        }
        int type =
                switch (in.header("Key-Derivation")) {
                    case "Argon2d" -> Argon2Parameters.ARGON2_d;
                    case "Argon2i" -> Argon2Parameters.ARGON2_i;
                    case "Argon2id" -> Argon2Parameters.ARGON2_id;
                    default -> throw PuttyFile.damaged();
                };
        int memory = in.number("Argon2-Memory");
        int passes = in.number("Argon2-Passes");
        int lanes = in.number("Argon2-Parallelism");
        if (memory < 1 || passes < 1 || lanes < 1 || lanes > 255) {
            throw PuttyFile.damaged();
        }
        return new Three(type, memory, passes, lanes, in.hexadecimal("Argon2-Salt"));
    }

    /// Version 2: SHA-1 once.
    record Two() implements PuttySecrets {

        private static final byte[] MAC_KEY =
                "putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII);

        @Override
        public Derived derive(Candidate candidate) throws RejectedException {
            MessageDigest sha1 = Digests.named("SHA-1");
            byte[] key = new byte[32];
            for (byte i = 0; i < 2; i++) {
                sha1.update(new byte[] {0, 0, 0, i});
                byte[] part = sha1.digest(candidate.utf8());
                System.arraycopy(part, 0, key, 20 * i, i == 0 ? 20 : 12);
            }
            sha1.update(MAC_KEY);
            byte[] macKey = sha1.digest(candidate.utf8());
            return new Derived(key, new byte[16], Pbkdf2.hmac(Pbkdf2.HMAC_SHA1, macKey));
        }
    }

    /// Version 3: Argon2, and nothing where the file is not encrypted.
    ///
    /// @param memory in KiB
    record Three(int type, int memory, int passes, int lanes, byte[] salt) implements PuttySecrets {

        private static final double NANOS_A_KIBIBYTE = 4_500;

        @Override
        public Derived derive(Candidate candidate) throws RejectedException {
            byte[] derived = new byte[80];
            int length = 0;
            if (passes > 0) {
                Effort.allocate(1024.0 * memory);
                candidate.effort().spend(NANOS_A_KIBIBYTE * memory * passes);
                argon2(candidate, derived);
                length = 32;
            }
            byte[] macKey = Arrays.copyOfRange(derived, 48, 48 + length);
            Derived keys =
                    new Derived(
                            Arrays.copyOf(derived, 32),
                            Arrays.copyOfRange(derived, 32, 48),
                            Pbkdf2.hmac(HMAC_SHA256, macKey));
            Arrays.fill(derived, (byte) 0);
            return keys;
        }

        private void argon2(Candidate candidate, byte[] derived) throws RejectedException {
            try {
                Argon2BytesGenerator generator = new Argon2BytesGenerator();
                generator.init(
                        new Argon2Parameters.Builder(type)
                                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                                .withMemoryAsKB(memory)
                                .withIterations(passes)
                                .withParallelism(lanes)
                                .withSalt(salt)
                                .build());
                generator.generateBytes(candidate.utf8(), derived);
            } catch (IllegalArgumentException | IllegalStateException impossible) {
                throw new RejectedException(Reason.CONTAINER_DAMAGED, PuttyFile.FORMAT);
            }
        }
    }
}
