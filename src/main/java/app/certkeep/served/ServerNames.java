package app.certkeep.served;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names of servers that a certificate is for, by RFC 9525: its alternative names alone, with
/// `*` as the whole first label.
///
/// @param names in lower case
/// @param addresses as they are written
record ServerNames(List<String> names, List<String> addresses) {
    private static final int DNS = 2;
    private static final int IP = 7;

    static ServerNames of(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        try {
            var all = certificate.getSubjectAlternativeNames();
            for (List<?> one : all == null ? List.<List<?>>of() : all) {
                String name = String.valueOf(one.get(1)).toLowerCase(Locale.ROOT);
                switch ((Integer) one.get(0)) {
                    case DNS -> names.add(name);
                    case IP -> addresses.add(name);
                    default -> {}
                }
            }
        } catch (CertificateParsingException e) {
            return new ServerNames(List.of(), List.of());
        }
        return new ServerNames(names, addresses);
    }

    boolean contain(ServerAddress server) {
        if (server.isAddress()) {
            InetAddress wanted = InetAddress.ofLiteral(server.host());
            return addresses.stream().anyMatch(one -> InetAddress.ofLiteral(one).equals(wanted));
        }
        int dot = server.host().indexOf('.');
        String anyOfIts = dot < 0 ? "" : "*" + server.host().substring(dot);
        // A wildcard covers no whole domain, such as *.com.
        boolean wild = dot > 0 && server.host().indexOf('.', dot + 1) > 0;
        return names.contains(server.host()) || wild && names.contains(anyOfIts);
    }
}
