package app.certkeep.keychain;

import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What calls of the system's own libraries have in common.
final class NativeCalls {
    private NativeCalls() {}

    /// A library, for as long as the program runs.
    ///
    /// @throws IllegalArgumentException where the system has no such library
    static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    /// @throws IllegalArgumentException where the library has no such function
    static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor shape, Linker.Option... options) {
        return library.find(name)
                .map(symbol -> Linker.nativeLinker().downcallHandle(symbol, shape, options))
                .orElseThrow(() -> new IllegalArgumentException("no symbol " + name));
    }

    /// Calls with memory that is given back afterwards; secrets in it are wiped by the call.
    static <T> T call(Call<T> call) {
        try (Arena arena = Arena.ofConfined()) {
            return call.with(arena);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the system failed", e);
        }
    }

    /// Calls with a secret text, which is wiped afterwards.
    static int lend(String secret, Loan loan) {
        return call(
                arena -> {
                    MemorySegment lent = arena.allocateFrom(secret);
                    try {
                        return loan.with(arena, lent);
                    } finally {
                        lent.fill((byte) 0);
                    }
                });
    }

    /// The token in memory of a keychain, which is wiped.
    static Optional<SessionToken> takenFrom(MemorySegment secret) {
        byte[] bytes = secret.toArray(ValueLayout.JAVA_BYTE);
        secret.fill((byte) 0);
        try {
            return SessionToken.parse(new String(bytes, StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// What a keychain says of it may name things; it is not repeated.
    static NotAllowedException refused() {
        return new NotAllowedException("the keychain refused", "keychain.refused");
    }

    /// A call that reads a secret, of which the last byte is the end of the text.
    @FunctionalInterface
    interface Loan {
        int with(Arena arena, MemorySegment secret) throws Throwable;
    }

    /// One or more calls, whose handles may throw anything.
    @FunctionalInterface
    interface Call<T> {
        T with(Arena arena) throws Throwable;
    }
}
