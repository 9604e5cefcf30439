package app.certkeep.keychain;

import static app.certkeep.keychain.NativeCalls.function;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.certkeep.crypto.SessionToken;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The login keychain of macOS (https://developer.apple.com/documentation/security/keychain-items):
/// one generic password, found by its service and account. The calls are the older ones, which
/// need no dictionaries.
final class MacKeychain implements TokenPlace {
    private static final String FRAMEWORKS = "/System/Library/Frameworks/";
    private static final int DONE = 0;
    private static final int NOT_FOUND = -25300;
    private static final byte[] SERVICE = "Certkeep".getBytes(StandardCharsets.UTF_8);

    private final byte[] account;
    private final MethodHandle add;
    private final MethodHandle find;
    private final MethodHandle delete;
    private final MethodHandle free;
    private final MethodHandle release;

    /// @throws IllegalArgumentException where the libraries are others
    MacKeychain(SymbolLookup security, SymbolLookup coreFoundation, String store) {
        account = store.getBytes(StandardCharsets.UTF_8);
        add = function(security, "SecKeychainAddGenericPassword", eight(JAVA_INT));
        find = function(security, "SecKeychainFindGenericPassword", eight(ADDRESS));
        delete =
                function(
                        security,
                        "SecKeychainItemDelete",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS));
        free =
                function(
                        security,
                        "SecKeychainItemFreeContent",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        release = function(coreFoundation, "CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static FunctionDescriptor eight(MemoryLayout sixth) {
        return FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, sixth, ADDRESS, ADDRESS);
    }

    /// @throws IllegalArgumentException where this is no macOS
    static TokenPlace of(String store) {
        return new MacKeychain(
                NativeCalls.library(FRAMEWORKS + "Security.framework/Security"),
                NativeCalls.library(FRAMEWORKS + "CoreFoundation.framework/CoreFoundation"),
                store);
    }

    /// The one before goes first: what another version of the program kept, this one may not be
    /// allowed to change.
    @Override
    public void write(SessionToken token) {
        delete();
        require(NativeCalls.lend(token.text(), this::added));
    }

    private int added(Arena arena, MemorySegment secret) throws Throwable {
        return (int)
                add.invokeExact(
                        NULL,
                        SERVICE.length,
                        bytes(arena, SERVICE),
                        account.length,
                        bytes(arena, account),
                        (int) secret.byteSize() - 1,
                        secret,
                        NULL);
    }

    @Override
    public Optional<SessionToken> read() {
        return NativeCalls.call(this::found);
    }

    private Optional<SessionToken> found(Arena arena) throws Throwable {
        MemorySegment length = arena.allocate(JAVA_INT);
        MemorySegment data = arena.allocate(ADDRESS);
        if (isMissing(find(arena, length, data, NULL))) {
            return Optional.empty();
        }
        MemorySegment secret =
                data.get(ADDRESS, 0).reinterpret(Integer.toUnsignedLong(length.get(JAVA_INT, 0)));
        try {
            return NativeCalls.takenFrom(secret);
        } finally {
            int ignored = (int) free.invokeExact(NULL, secret);
        }
    }

    @Override
    public void delete() {
        require(NativeCalls.call(this::deleted));
    }

    private int deleted(Arena arena) throws Throwable {
        MemorySegment place = arena.allocate(ADDRESS);
        if (isMissing(find(arena, NULL, NULL, place))) {
            return DONE;
        }
        MemorySegment item = place.get(ADDRESS, 0);
        try {
            return (int) delete.invokeExact(item);
        } finally {
            release.invokeExact(item);
        }
    }

    private int find(Arena arena, MemorySegment length, MemorySegment data, MemorySegment item)
            throws Throwable {
        return (int)
                find.invokeExact(
                        NULL,
                        SERVICE.length,
                        bytes(arena, SERVICE),
                        account.length,
                        bytes(arena, account),
                        length,
                        data,
                        item);
    }

    private static boolean isMissing(int status) {
        if (status != NOT_FOUND) {
            require(status);
        }
        return status == NOT_FOUND;
    }

    private static void require(int status) {
        if (status != DONE) {
            throw NativeCalls.refused();
        }
    }

    private static MemorySegment bytes(Arena arena, byte[] bytes) {
        return arena.allocateFrom(JAVA_BYTE, bytes);
    }
}
