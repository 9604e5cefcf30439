package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.StringJoiner;

/// Which names an authority may and may not issue for (RFC 5280, section 4.2.1.10).
final class NameConstraints {
    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;
    private static final int PERMITTED = 0xa0;
    private static final int EXCLUDED = 0xa1;
    private static final int ADDRESS = 0x87;

    private NameConstraints() {}

    static void read(Tlv value, Statements to) throws RejectedException {
        Tlv.Children lists = value.sequence(DAMAGED);
        while (lists.more() && !to.full()) {
            Tlv list = lists.next();
            if (!list.is(PERMITTED) && !list.is(EXCLUDED)) {
                throw new RejectedException(DAMAGED);
            }
            String key = "certificate.says." + (list.is(PERMITTED) ? "permitted" : "excluded");
            Tlv.Children each = list.children();
            while (each.more() && !to.full()) {
                to.tell(key, base(each.next(Tlv.SEQUENCE, DAMAGED).children().next()));
            }
        }
    }

    /// A range of addresses is an address and a mask of the same length.
    private static String base(Tlv name) {
        boolean range = name.is(ADDRESS) && (name.length() == 8 || name.length() == 32);
        if (!range) {
            return GeneralNames.one(name);
        }
        byte[] both = name.value();
        int half = both.length / 2;
        return "IP:"
                + address(Arrays.copyOf(both, half))
                + "/"
                + mask(Arrays.copyOfRange(both, half, both.length));
    }

    private static String address(byte[] address) {
        if (address.length == 16) {
            return Ipv6Text.of(address);
        }
        StringJoiner dotted = new StringJoiner(".");
        for (byte octet : address) {
            dotted.add(String.valueOf(octet & 0xff));
        }
        return dotted.toString();
    }

    /// The number of leading ones where nothing but zeros follows.
    private static String mask(byte[] mask) {
        int ones = 0;
        boolean ended = false;
        for (int bit = 0; bit < mask.length * 8; bit++) {
            boolean set = (mask[bit / 8] & 0x80 >> bit % 8) != 0;
            if (set && ended) {
                return HexFormat.of().formatHex(mask);
            }
            ended |= !set;
            ones += set ? 1 : 0;
        }
        return String.valueOf(ones);
    }
}
