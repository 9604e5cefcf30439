package app.certkeep.keychain;

import static app.certkeep.keychain.NativeCalls.function;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/// The simple password calls of libsecret
/// (https://gnome.pages.gitlab.gnome.org/libsecret/simple-api.html), by one attribute.
final class LibSecret {
    /// `struct SecretSchema`: a name, flags, 32 attributes of a name and a type, 8 words reserved.
    private static final long SCHEMA_SIZE = 16 + 32 * 16 + 8 * 8;

    private static final long ATTRIBUTES = 16;
    private static final int FIXED_OF_STORE = 6;
    private static final int FIXED_OF_OTHERS = 3;

    private final Arena forever = Arena.global();
    private final MemorySegment schema = forever.allocate(SCHEMA_SIZE, 8);
    private final MemorySegment attribute;
    private final MethodHandle store;
    private final MethodHandle lookup;
    private final MethodHandle clear;
    private final MethodHandle free;

    private LibSecret(SymbolLookup library, String schemaName, String attributeName) {
        attribute = forever.allocateFrom(attributeName);
        schema.set(ADDRESS, 0, forever.allocateFrom(schemaName));
        schema.set(ADDRESS, ATTRIBUTES, attribute);
        store = variadic(library, "secret_password_store_sync", JAVA_INT, FIXED_OF_STORE);
        lookup = variadic(library, "secret_password_lookup_sync", ADDRESS, FIXED_OF_OTHERS);
        clear = variadic(library, "secret_password_clear_sync", JAVA_INT, FIXED_OF_OTHERS);
        free = function(library, "secret_password_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// @throws IllegalArgumentException where the system has no such library
    static LibSecret load(String schemaName, String attributeName) {
        return new LibSecret(NativeCalls.library("libsecret-1.so.0"), schemaName, attributeName);
    }

    /// Takes what the function needs, and then one attribute's name, its value and an end.
    private static MethodHandle variadic(
            SymbolLookup library, String name, MemoryLayout result, int fixed) {
        MemoryLayout[] arguments = new MemoryLayout[fixed + 3];
        Arrays.fill(arguments, ADDRESS);
        return function(
                library,
                name,
                FunctionDescriptor.of(result, arguments),
                Linker.Option.firstVariadicArg(fixed));
    }

    void store(String value, String label, String secret) {
        int stored = NativeCalls.lend(secret, (arena, lent) -> stored(arena, value, label, lent));
        if (stored == 0) {
            throw NativeCalls.refused();
        }
    }

    private int stored(Arena arena, String value, String label, MemorySegment secret)
            throws Throwable {
        MemorySegment problem = arena.allocate(ADDRESS);
        int stored =
                (int)
                        store.invokeExact(
                                schema,
                                arena.allocateFrom("default"),
                                arena.allocateFrom(label),
                                secret,
                                MemorySegment.NULL,
                                problem,
                                attribute,
                                arena.allocateFrom(value),
                                MemorySegment.NULL);
        requireNone(problem);
        return stored;
    }

    Optional<String> find(String value) {
        return NativeCalls.call(arena -> found(arena, value));
    }

    private Optional<String> found(Arena arena, String value) throws Throwable {
        MemorySegment problem = arena.allocate(ADDRESS);
        MemorySegment found =
                (MemorySegment)
                        lookup.invokeExact(
                                schema,
                                MemorySegment.NULL,
                                problem,
                                attribute,
                                arena.allocateFrom(value),
                                MemorySegment.NULL);
        requireNone(problem);
        if (found.equals(MemorySegment.NULL)) {
            return Optional.empty();
        }
        String secret = found.reinterpret(Integer.MAX_VALUE).getString(0);
        free.invokeExact(found);
        return Optional.of(secret);
    }

    void clear(String value) {
        NativeCalls.call(arena -> cleared(arena, value));
    }

    private int cleared(Arena arena, String value) throws Throwable {
        MemorySegment problem = arena.allocate(ADDRESS);
        int cleared =
                (int)
                        clear.invokeExact(
                                schema,
                                MemorySegment.NULL,
                                problem,
                                attribute,
                                arena.allocateFrom(value),
                                MemorySegment.NULL);
        requireNone(problem);
        return cleared;
    }

    private static void requireNone(MemorySegment problem) {
        if (!problem.get(ADDRESS, 0).equals(MemorySegment.NULL)) {
            throw NativeCalls.refused();
        }
    }
}
