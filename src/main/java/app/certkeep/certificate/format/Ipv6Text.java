package app.certkeep.certificate.format;

import java.util.ArrayList;
import java.util.List;

/// The canonical text of an IPv6 address, RFC 5952: lower case, the longest run of two or more
/// zero groups as `::`, the first such run if several are equally long.
final class Ipv6Text {

    private static final int GROUPS = 8;

    private Ipv6Text() {}

    static String of(byte[] address) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            int group = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
            groups.add(Integer.toHexString(group));
        }
        int bestStart = 0;
        int bestLength = 0;
        for (int start = 0; start < GROUPS; start++) {
            int length = 0;
            while (start + length < GROUPS && groups.get(start + length).equals("0")) {
                length++;
            }
            if (length > bestLength) {
                bestStart = start;
                bestLength = length;
            }
        }
        if (bestLength < 2) {
            return String.join(":", groups);
        }
        return String.join(":", groups.subList(0, bestStart))
                + "::"
                + String.join(":", groups.subList(bestStart + bestLength, GROUPS));
    }
}
