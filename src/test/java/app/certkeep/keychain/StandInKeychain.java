package app.certkeep.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The calls of macOS' Security framework as their documentation has them.
final class StandInKeychain {
    private static final int DONE = 0;
    private static final int DUPLICATE = -25299;
    private static final int NOT_FOUND = -25300;
    private static final int LOCKED = -25308;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final NativeStandIns functions =
            new NativeStandIns(this)
                    .with("SecKeychainAddGenericPassword", eight(JAVA_INT))
                    .with("SecKeychainFindGenericPassword", eight(ADDRESS))
                    .with("SecKeychainItemDelete", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                    .with(
                            "SecKeychainItemFreeContent",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS))
                    .with("CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
    private final MemorySegment item = functions.room(8);
    private String named = "";
    private int handedOut;
    private boolean locked;

    private static FunctionDescriptor eight(java.lang.foreign.MemoryLayout sixth) {
        return FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, sixth, ADDRESS, ADDRESS);
    }

    SymbolLookup symbols() {
        return functions.symbols();
    }

    Map<String, byte[]> kept() {
        return kept;
    }

    /// What was found and not given back.
    int handedOut() {
        return handedOut;
    }

    void lock() {
        locked = true;
    }

    int SecKeychainAddGenericPassword(
            MemorySegment keychain,
            int serviceLength,
            MemorySegment service,
            int accountLength,
            MemorySegment account,
            int length,
            MemorySegment data,
            MemorySegment added) {
        if (locked) {
            return LOCKED;
        }
        String name = name(serviceLength, service, accountLength, account);
        byte[] before = kept.putIfAbsent(name, NativeStandIns.bytesAt(data, length));
        return before == null ? DONE : DUPLICATE;
    }

    int SecKeychainFindGenericPassword(
            MemorySegment keychain,
            int serviceLength,
            MemorySegment service,
            int accountLength,
            MemorySegment account,
            MemorySegment length,
            MemorySegment data,
            MemorySegment found) {
        if (locked) {
            return LOCKED;
        }
        String name = name(serviceLength, service, accountLength, account);
        byte[] secret = kept.get(name);
        if (secret == null) {
            return NOT_FOUND;
        }
        if (!data.equals(MemorySegment.NULL)) {
            length.reinterpret(4).set(JAVA_INT, 0, secret.length);
            NativeStandIns.point(data, functions.holding(secret));
            handedOut++;
        }
        if (!found.equals(MemorySegment.NULL)) {
            named = name;
            NativeStandIns.point(found, item);
            handedOut++;
        }
        return DONE;
    }

    int SecKeychainItemDelete(MemorySegment given) {
        kept.remove(named);
        return DONE;
    }

    int SecKeychainItemFreeContent(MemorySegment attributes, MemorySegment data) {
        handedOut--;
        return DONE;
    }

    void CFRelease(MemorySegment given) {
        handedOut--;
    }

    private static String name(
            int serviceLength, MemorySegment service, int accountLength, MemorySegment account) {
        return text(service, serviceLength) + ": " + text(account, accountLength);
    }

    private static String text(MemorySegment pointer, int length) {
        return new String(NativeStandIns.bytesAt(pointer, length), StandardCharsets.UTF_8);
    }
}
