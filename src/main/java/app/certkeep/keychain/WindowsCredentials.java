package app.certkeep.keychain;

import static app.certkeep.keychain.NativeCalls.function;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.certkeep.crypto.SessionToken;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The Credential Manager of Windows (https://learn.microsoft.com/windows/win32/api/wincred/): one
/// generic credential, which Windows encrypts for its user and keeps on this computer.
final class WindowsCredentials implements TokenPlace {
    private static final int GENERIC = 1;
    private static final int ON_THIS_COMPUTER = 2;
    private static final String USER_NAME = "Certkeep";

    /// Where in a `CREDENTIALW` of 64-bit systems its members are, and how long it is.
    private static final long TYPE = 4;

    private static final long TARGET = 8;
    private static final long BLOB_SIZE = 32;
    private static final long BLOB = 40;
    private static final long PERSIST = 48;
    private static final long USER = 72;
    private static final long SIZE = 80;

    private final String target;
    private final MethodHandle write;
    private final MethodHandle read;
    private final MethodHandle delete;
    private final MethodHandle free;

    /// @throws IllegalArgumentException where the library is another one
    WindowsCredentials(SymbolLookup advapi, String store) {
        target = "Certkeep: signed in to " + store;
        write = function(advapi, "CredWriteW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        read =
                function(
                        advapi,
                        "CredReadW",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
        delete =
                function(
                        advapi,
                        "CredDeleteW",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
        free = function(advapi, "CredFree", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// @throws IllegalArgumentException where this is no Windows
    static TokenPlace of(String store) {
        return new WindowsCredentials(NativeCalls.library("advapi32"), store);
    }

    @Override
    public void write(SessionToken token) {
        if (NativeCalls.lend(token.text(), this::written) == 0) {
            throw NativeCalls.refused();
        }
    }

    private int written(Arena arena, MemorySegment secret) throws Throwable {
        MemorySegment credential = arena.allocate(SIZE, 8);
        credential.set(JAVA_INT, TYPE, GENERIC);
        credential.set(ADDRESS, TARGET, wide(arena, target));
        credential.set(JAVA_INT, BLOB_SIZE, (int) secret.byteSize() - 1);
        credential.set(ADDRESS, BLOB, secret);
        credential.set(JAVA_INT, PERSIST, ON_THIS_COMPUTER);
        credential.set(ADDRESS, USER, wide(arena, USER_NAME));
        return (int) write.invokeExact(credential, 0);
    }

    @Override
    public Optional<SessionToken> read() {
        return NativeCalls.call(this::found);
    }

    private Optional<SessionToken> found(Arena arena) throws Throwable {
        MemorySegment place = arena.allocate(ADDRESS);
        if ((int) read.invokeExact(wide(arena, target), GENERIC, 0, place) == 0) {
            return Optional.empty();
        }
        MemorySegment credential = place.get(ADDRESS, 0).reinterpret(SIZE);
        try {
            MemorySegment secret =
                    credential
                            .get(ADDRESS, BLOB)
                            .reinterpret(
                                    Integer.toUnsignedLong(credential.get(JAVA_INT, BLOB_SIZE)));
            return NativeCalls.takenFrom(secret);
        } finally {
            free.invokeExact(credential);
        }
    }

    @Override
    public void delete() {
        int deleted =
                NativeCalls.call(
                        arena -> (int) delete.invokeExact(wide(arena, target), GENERIC, 0));
        if (deleted == 0) {
            // There was none, or it is still there.
            read().ifPresent(
                            token -> {
                                token.close();
                                throw NativeCalls.refused();
                            });
        }
    }

    private static MemorySegment wide(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }
}
