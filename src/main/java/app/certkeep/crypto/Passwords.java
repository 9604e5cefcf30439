package app.certkeep.crypto;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/// Hashes, checks and derives from passwords. Each takes a third of a second by design and runs
/// proof and derivation side by side; never call it on the UI thread.
public final class Passwords {
    private final PasswordCost cost;
    private final RandomSource random;
    private final Argon2PasswordEncoder encoder;
    private final PasswordLock decoy;
    private final LongAdder worked = new LongAdder();

    public Passwords(PasswordCost cost, RandomSource random) {
        this.cost = cost;
        this.random = random;
        encoder = new Argon2PasswordEncoder(16, 32, 1, cost.memoryKib(), cost.iterations());
        decoy = new PasswordLock(randomHash(), KeyDerivation.create(cost, random).stored());
    }

    /// A new password's lock and the key that it yields.
    public Locked lock(Password password) {
        worked.increment();
        KeyDerivation derivation = KeyDerivation.create(cost, random);
        CompletableFuture<String> hash =
                CompletableFuture.supplyAsync(() -> encoder.encode(password.view()));
        WrappingKey key = derivation.derive(password, random);
        return new Locked(new PasswordLock(hash.join(), derivation.stored()), key);
    }

    /// The wrapping key where the password is the right one.
    public Optional<WrappingKey> unlock(Password password, PasswordLock lock) {
        worked.increment();
        CompletableFuture<Boolean> matches =
                CompletableFuture.supplyAsync(() -> encoder.matches(password.view(), lock.hash()));
        WrappingKey key = KeyDerivation.parse(lock.derivation()).derive(password, random);
        if (matches.join()) {
            return Optional.of(key);
        }
        key.close();
        return Optional.empty();
    }

    /// What deriving a key costs now.
    public PasswordCost cost() {
        return cost;
    }

    /// The key of a file that a password protects, which the caller closes. Nothing about the
    /// password is proven: a wrong one yields a key that opens nothing.
    ///
    /// @param salt random, 16 bytes; kept in the file with the cost
    public WrappingKey fileKey(Password password, PasswordCost atCost, byte[] salt) {
        worked.increment();
        return new KeyDerivation(atCost, salt.clone()).derive(password, random);
    }

    /// Costs what [#unlock] costs, so that an unknown address answers no sooner than a known one.
    public void pretendToUnlock(Password password) {
        unlock(password, decoy).ifPresent(WrappingKey::close);
    }

    /// How often a password was worked on so far: each time costs the same.
    public long worked() {
        return worked.sum();
    }

    /// Whether a lock was made with a lower cost than today's.
    public boolean isOutdated(PasswordLock lock) {
        return encoder.upgradeEncoding(lock.hash());
    }

    /// An encoded hash of today's cost that no password is known to match.
    private String randomHash() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        base64.encodeToString(random.bytes(16)),
                        base64.encodeToString(random.bytes(32)));
    }

    /// A lock with the key behind it; the caller closes the key.
    public record Locked(PasswordLock lock, WrappingKey key) {}
}
