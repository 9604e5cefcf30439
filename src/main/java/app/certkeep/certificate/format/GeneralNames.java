package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The names of a subjectAltName extension (RFC 5280, section 4.2.1.6) as text with their kind in
/// front: `DNS:`, `email:`, `URI:`, `IP:`, `DirName:`, `RID:`, `other:`. A name that breaks its
/// own rules is shown in hexadecimal, not dropped.
final class GeneralNames {

    static final int MOST = 65_536;

    private GeneralNames() {}

    static List<String> read(Tlv names) throws RejectedException {
        List<String> written = new ArrayList<>();
        Tlv.Children each = names.sequence(Reason.CERTIFICATE_DAMAGED);
        while (each.more()) {
            if (written.size() == MOST) {
                throw new RejectedException(Reason.TOO_MANY_NAMES, MOST);
            }
            written.add(one(each.next()));
        }
        return List.copyOf(written);
    }

    /// One name of any kind, whatever extension it stands in.
    static String one(Tlv name) {
        try {
            return switch (name.tag()) {
                case 0xa0 -> otherName(name);
                case 0x81 -> "email:" + DerText.ia5(name);
                case 0x82 -> "DNS:" + DerText.ia5(name);
                case 0xa4 -> "DirName:" + DistinguishedName.read(name.children().next()).rfc4514();
                case 0x86 -> "URI:" + DerText.ia5(name);
                case 0x87 -> "IP:" + address(name);
                case 0x88 -> "RID:" + objectIdentifier(name);
                default -> raw(name);
            };
        } catch (RejectedException unreadable) {
            return raw(name);
        }
    }

    private static String otherName(Tlv name) throws RejectedException {
        Tlv.Children parts = name.children();
        String type = parts.next(Tlv.OID, Reason.CERTIFICATE_DAMAGED).oid();
        Tlv value = parts.next(0xa0, Reason.CERTIFICATE_DAMAGED).children().next();
        return "other:" + type + ":#" + value.hex();
    }

    private static String objectIdentifier(Tlv name) throws RejectedException {
        return new Tlv(
                        name.source(),
                        Tlv.OID,
                        name.start(),
                        name.valueStart(),
                        name.valueEnd(),
                        name.end())
                .oid();
    }

    private static String address(Tlv name) {
        byte[] value = name.value();
        if (value.length == 16) {
            return Ipv6Text.of(value);
        }
        if (value.length != 4) {
            return "#" + HexFormat.of().formatHex(value);
        }
        try {
            return InetAddress.getByAddress(value).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String raw(Tlv name) {
        return "unreadable:#" + name.hex();
    }
}
