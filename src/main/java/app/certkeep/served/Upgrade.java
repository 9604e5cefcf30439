package app.certkeep.served;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;

/// Asks a server to go over to TLS, each in its own protocol.
final class Upgrade {
    /// ExtendedRequest of StartTLS, 1.3.6.1.4.1.1466.20037, as message 1.
    private static final byte[] LDAP_REQUEST =
            HexFormat.of()
                    .parseHex("301d02010177188016312e332e362e312e342e312e313436362e3230303337");

    /// SSLRequest: its length, and 1234 and 5679 where the version stands.
    private static final byte[] POSTGRES_REQUEST = HexFormat.of().parseHex("0000000804d2162f");

    private static final int SEQUENCE = 0x30;
    private static final int EXTENDED_RESPONSE = 0x78;
    private static final int ENUMERATED = 0x0a;

    private final Dialogue server;
    private final String host;

    private Upgrade(Dialogue server, String host) {
        this.server = server;
        this.host = host;
    }

    /// @throws RefusedException where the server does not
    static void begin(Socket socket, ServerAddress address) throws IOException {
        Upgrade upgrade = new Upgrade(new Dialogue(socket), address.host());
        switch (address.startTls()) {
            case NONE -> {}
            case SMTP -> upgrade.smtp();
            case IMAP -> upgrade.imap();
            case POP3 -> upgrade.pop3();
            case LDAP -> upgrade.ldap();
            case POSTGRES -> upgrade.postgres();
            case XMPP -> upgrade.xmpp();
        }
    }

    /// The name is one that belongs to nobody (RFC 2606): none of ours would mean anything there.
    private void smtp() throws IOException {
        server.expect("220", Upgrade::endsReply);
        server.say("EHLO certkeep.invalid\r\n");
        server.expect("250", Upgrade::endsReply);
        server.say("STARTTLS\r\n");
        server.expect("220", Upgrade::endsReply);
    }

    /// A reply goes on where a hyphen follows its number.
    private static boolean endsReply(String line) {
        return line.length() < 4 || line.charAt(3) != '-';
    }

    private void imap() throws IOException {
        server.expect("* OK", _ -> true);
        server.say("a1 STARTTLS\r\n");
        server.expect("a1 OK", line -> !line.startsWith("*"));
    }

    private void pop3() throws IOException {
        server.expect("+OK", _ -> true);
        server.say("STLS\r\n");
        server.expect("+OK", _ -> true);
    }

    private void ldap() throws IOException {
        server.say(LDAP_REQUEST);
        require(server.octet() == SEQUENCE);
        byte[] message = new byte[length()];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) server.octet();
        }
        // The id of the message, one octet long as in the request, then the response with its
        // result in front.
        require(message.length > 4 && message[3] == EXTENDED_RESPONSE);
        int result = message[4] < 0 ? 5 + (message[4] & 0x7f) : 5;
        require(result + 3 <= message.length);
        require(
                Arrays.equals(
                        Arrays.copyOfRange(message, result, result + 3),
                        new byte[] {ENUMERATED, 1, 0}));
    }

    private int length() throws IOException {
        int first = server.octet();
        if (first < 0x80) {
            return first;
        }
        require(first <= 0x82);
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | server.octet();
        }
        return length;
    }

    private void postgres() throws IOException {
        server.say(POSTGRES_REQUEST);
        require(server.octet() == 'S');
    }

    private void xmpp() throws IOException {
        server.say(
                "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='"
                        + host
                        + "'>");
        String features =
                server.until("</stream:features>", "<stream:features/>", "</stream:stream>");
        require(features.contains("<starttls"));
        server.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        String answer = server.until("/>", "</proceed>", "</failure>", "</stream:stream>");
        require(answer.contains("<proceed"));
    }

    private static void require(boolean fine) throws RefusedException {
        if (!fine) {
            throw new RefusedException("the server does not begin TLS");
        }
    }
}
