package app.certkeep.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Functions in Java that native code can call, in the place of a library of another system.
final class NativeStandIns {
    private final Arena arena = Arena.ofAuto();
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final Object owner;

    /// @param owner whose methods, named as the functions, stand in for these
    NativeStandIns(Object owner) {
        this.owner = owner;
    }

    NativeStandIns with(String name, FunctionDescriptor shape) {
        functions.put(
                name,
                Linker.nativeLinker().upcallStub(method(name, shape.toMethodType()), shape, arena));
        return this;
    }

    private MethodHandle method(String name, MethodType type) {
        try {
            return MethodHandles.lookup().bind(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    SymbolLookup symbols() {
        return name -> Optional.ofNullable(functions.get(name));
    }

    /// Memory that the stand-in owns.
    MemorySegment holding(byte[] bytes) {
        return arena.allocateFrom(JAVA_BYTE, bytes);
    }

    MemorySegment room(long bytes) {
        return arena.allocate(bytes, 8);
    }

    static byte[] bytesAt(MemorySegment pointer, long length) {
        return pointer.reinterpret(length).toArray(JAVA_BYTE);
    }

    static void point(MemorySegment place, MemorySegment to) {
        place.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, to);
    }
}
