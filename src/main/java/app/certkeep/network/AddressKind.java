package app.certkeep.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/// Where an address leads, by the registries of RFC 6890.
public enum AddressKind {
    PUBLIC,
    PRIVATE,
    LOOPBACK,
    /// Never connected to: link-local, metadata services of clouds, multicast, no host at all.
    FORBIDDEN;

    /// Metadata and platform services of clouds that are not link-local: Alibaba, Oracle, Azure,
    /// AWS, Google.
    private static final Set<String> METADATA =
            Set.of(
                    "100.100.100.200",
                    "192.0.0.192",
                    "168.63.129.16",
                    "fd00:ec2:0:0:0:0:0:254",
                    "fd20:ce:0:0:0:0:0:254");

    public static AddressKind of(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(withoutScope(address))) {
            return FORBIDDEN;
        }
        if (address.isLoopbackAddress()) {
            return LOOPBACK;
        }
        return address instanceof Inet4Address ? ofVersion4(address) : ofVersion6(address);
    }

    private static AddressKind ofVersion4(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        if (first == 0 || first >= 240) {
            return FORBIDDEN;
        }
        boolean sharedByCarrier = first == 100 && (bytes[1] & 0xc0) == 64;
        return address.isSiteLocalAddress() || sharedByCarrier ? PRIVATE : PUBLIC;
    }

    private static AddressKind ofVersion6(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] << 8 & 0xff00 | bytes[1] & 0xff;
        if (first == 0x2002) {
            return ofEmbedded(bytes, 2);
        }
        boolean translated = first == 0x0064 && (bytes[2] & 0xff) == 0xff;
        boolean compatible = Arrays.equals(bytes, 0, 12, new byte[12], 0, 12);
        if (translated || compatible) {
            return ofEmbedded(bytes, 12);
        }
        boolean uniqueLocal = (first & 0xfe00) == 0xfc00;
        return uniqueLocal || address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
    }

    /// 6to4 (RFC 3056), NAT64 (RFC 6052) and the old compatible form carry an address of version
    /// 4 inside, which is where the connection ends.
    private static AddressKind ofEmbedded(byte[] bytes, int from) {
        try {
            return of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String withoutScope(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }
}
