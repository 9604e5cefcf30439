package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopy;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.EntryCopy;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointCopy;
import app.certkeep.notification.EventChoice;
import app.certkeep.served.ServedHostCopy;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads what [ItemOutput] wrote. What its author could not have written, as whoever knows the
/// password of a file may make one, is an [app.certkeep.failure.InvalidInputException] as any
/// other damage.
final class ItemInput {
    private final DataInputStream in;
    private int certificates;
    private int hosts;
    private int entries;
    private int endpoints;

    ItemInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// The next item, which the caller closes; nothing at the end, which is the end of the file.
    Optional<ArchivedItem> next() throws IOException {
        try {
            return switch (in.readUnsignedByte()) {
                case ItemOutput.END -> end();
                case ItemOutput.CERTIFICATE -> Optional.of(certificate());
                case ItemOutput.ENTRY -> Optional.of(entry());
                case ItemOutput.ENDPOINT -> Optional.of(endpoint());
                case ItemOutput.HOST -> Optional.of(host());
                default -> throw ArchiveFailures.damaged();
            };
        } catch (EOFException e) {
            throw ArchiveFailures.damaged();
        }
    }

    private Optional<ArchivedItem> end() throws IOException {
        if (in.read() >= 0) {
            throw ArchiveFailures.damaged();
        }
        return Optional.empty();
    }

    private ArchivedItem certificate() throws IOException {
        certificates = counted(certificates, ArchiveLimits.CERTIFICATES);
        String name = text(ArchiveLimits.NAME_BYTES);
        boolean active = in.readBoolean();
        List<String> tags = text(ArchiveLimits.CERTIFICATE_TAGS_BYTES).lines().toList();
        SecretBytes notes = new SecretBytes(field(ArchiveLimits.CERTIFICATE_NOTES_BYTES));
        byte[] der = field(ArchiveLimits.DER_BYTES);
        SecretBytes key = new SecretBytes(field(ArchiveLimits.KEY_BYTES));
        return new ArchivedItem.OfCertificate(
                new CertificateCopy(der, name, active, tags, notes, key));
    }

    private ArchivedItem host() throws IOException {
        hosts = counted(hosts, ArchiveLimits.HOSTS);
        String sha256 = text(ArchiveLimits.FINGERPRINT_BYTES);
        String name = text(ArchiveLimits.HOST_BYTES);
        int port = in.readInt();
        try {
            StartTls startTls = StartTls.valueOf(text(ArchiveLimits.TYPE_BYTES));
            ServerAddress server = ServerAddress.of(name, port, startTls);
            return new ArchivedItem.OfHost(new ServedHostCopy(sha256, server));
        } catch (IllegalArgumentException | InvalidInputException e) {
            throw ArchiveFailures.damaged();
        }
    }

    private ArchivedItem entry() throws IOException {
        entries = counted(entries, ArchiveLimits.ENTRIES);
        String key = text(ArchiveLimits.ENTRY_KEY_BYTES);
        SecretBytes value = new SecretBytes(field(ArchiveLimits.VALUE_BYTES));
        return new ArchivedItem.OfEntry(new EntryCopy(key, value, details()));
    }

    private EntryDetails details() throws IOException {
        List<String> texts =
                List.of(
                        text(ArchiveLimits.TYPE_BYTES),
                        text(ArchiveLimits.NOTES_BYTES),
                        text(ArchiveLimits.TAGS_BYTES),
                        text(ArchiveLimits.DAY_BYTES));
        try {
            return EntryDetails.ofTexts(texts);
        } catch (InvalidInputException e) {
            throw ArchiveFailures.damaged();
        }
    }

    private ArchivedItem endpoint() throws IOException {
        endpoints = counted(endpoints, ArchiveLimits.ENDPOINTS);
        String name = text(ArchiveLimits.NAME_BYTES);
        boolean enabled = in.readBoolean();
        String url = text(ArchiveLimits.URL_BYTES);
        SecretBytes secret = new SecretBytes(field(ArchiveLimits.SECRET_BYTES));
        return new ArchivedItem.OfEndpoint(
                new EndpointCopy(name, url, enabled, secret, endpointSettings()));
    }

    private EndpointChange endpointSettings() throws IOException {
        String events = text(ArchiveLimits.EVENTS_BYTES);
        try {
            return EndpointChange.NONE
                    .toldOf(EventChoice.parse(List.of(events.split(" "))))
                    .tagged(List.of(text(ArchiveLimits.TAGS_BYTES).split("\n")))
                    .carrying(new SecretBytes(field(ArchiveLimits.HEADERS_BYTES)))
                    .trusting(new SecretBytes(field(ArchiveLimits.AUTHORITY_BYTES)));
        } catch (InvalidInputException e) {
            throw ArchiveFailures.damaged();
        }
    }

    private static int counted(int before, int most) {
        if (before == most) {
            throw ArchiveFailures.damaged();
        }
        return before + 1;
    }

    private String text(int longest) throws IOException {
        byte[] bytes = field(longest);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ArchiveFailures.damaged();
        }
    }

    private byte[] field(int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw ArchiveFailures.damaged();
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
