package app.certkeep.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The four calls of Windows' Credential Manager as their documentation has them: members at the
/// places that a 64-bit compiler gives them.
final class StandInCredentials {
    private static final int TRUE = 1;
    private static final int FALSE = 0;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final NativeStandIns functions =
            new NativeStandIns(this)
                    .with("CredWriteW", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                    .with(
                            "CredReadW",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS))
                    .with(
                            "CredDeleteW",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT))
                    .with("CredFree", FunctionDescriptor.ofVoid(ADDRESS));
    private int handedOut;
    private boolean refusing;

    SymbolLookup symbols() {
        return functions.symbols();
    }

    Map<String, byte[]> kept() {
        return kept;
    }

    /// What was read and not given back.
    int handedOut() {
        return handedOut;
    }

    void refuseChanges() {
        refusing = true;
    }

    int CredWriteW(MemorySegment pointer, int flags) {
        MemorySegment credential = pointer.reinterpret(80);
        boolean generic = credential.get(JAVA_INT, 0) == 0 && credential.get(JAVA_INT, 4) == 1;
        boolean onThisComputer = credential.get(JAVA_INT, 48) == 2;
        boolean named = !text(credential.get(ADDRESS, 72)).isEmpty();
        if (refusing || flags != 0 || !generic || !onThisComputer || !named) {
            return FALSE;
        }
        int size = credential.get(JAVA_INT, 32);
        kept.put(
                text(credential.get(ADDRESS, 8)),
                NativeStandIns.bytesAt(credential.get(ADDRESS, 40), size));
        return TRUE;
    }

    int CredReadW(MemorySegment target, int type, int flags, MemorySegment place) {
        byte[] found = kept.get(text(target));
        if (found == null || type != 1 || flags != 0) {
            return FALSE;
        }
        MemorySegment credential = functions.room(80);
        credential.set(JAVA_INT, 32, found.length);
        credential.set(ADDRESS, 40, functions.holding(found));
        NativeStandIns.point(place, credential);
        handedOut++;
        return TRUE;
    }

    int CredDeleteW(MemorySegment target, int type, int flags) {
        boolean deleted = !refusing && type == 1 && flags == 0 && kept.remove(text(target)) != null;
        return deleted ? TRUE : FALSE;
    }

    void CredFree(MemorySegment credential) {
        handedOut--;
    }

    private static String text(MemorySegment pointer) {
        return pointer.reinterpret(4096).getString(0, StandardCharsets.UTF_16LE);
    }
}
