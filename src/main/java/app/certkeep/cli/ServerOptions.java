package app.certkeep.cli;

import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;

/// `--starttls`, on every command that names a server.
final class ServerOptions {
    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            converter = OfProtocol.class,
            description =
                    "The server speaks smtp, imap, pop3, ldap, postgres or xmpp and goes over to"
                            + " TLS when asked. Without a port, the usual one of the protocol.")
    private StartTls startTls = StartTls.NONE;

    ServerAddress server(String place) {
        return ServerAddress.require(place, startTls);
    }

    static final class OfProtocol implements ITypeConverter<StartTls> {
        @Override
        public StartTls convert(String word) {
            return Arrays.stream(StartTls.values())
                    .filter(one -> one != StartTls.NONE && one.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'" + word + "' is none of the protocols"));
        }
    }
}
