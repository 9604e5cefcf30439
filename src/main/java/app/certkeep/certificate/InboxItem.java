package app.certkeep.certificate;

import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.certificate.format.Rejection;

import java.util.Arrays;
import java.util.List;

/// Something that was found and waits for the decision of the user.
sealed interface InboxItem {

    /// As [ImportRow#content].
    String content();

    /// What it takes of the memory that an import has, in bytes.
    int size();

    /// Wipes it where it is secret.
    default void wipe() {}

    /// Takes over the key of an item.
    static InboxItem of(String file, Item item) {
        Place place = new Place(file, item.index());
        return switch (item) {
            case Item.CertificateItem(int _, ParsedCertificate certificate, var _) ->
                    of(place, certificate);
            case Item.PrivateKeyItem(int _, ParsedKey key) -> of(place, key);
            case Item.LockedItem(int _, String format, boolean tried) ->
                    refused(
                            place,
                            tried ? ImportReport.STILL_LOCKED : ImportReport.LOCKED,
                            List.of(format));
            case Item.RejectedItem(int _, Rejection why) ->
                    refused(place, why.messageKey(), List.copyOf(why.arguments()));
        };
    }

    private static InboxItem of(Place place, ParsedCertificate certificate) {
        int size = certificate.der().length;
        return size > ImportLimits.DER_BYTES
                ? refused(place, ImportLimits.CERTIFICATE_TOO_LARGE, List.of(ImportLimits.DER_MIB))
                : new OfCertificate(place, certificate, size);
    }

    private static InboxItem of(Place place, ParsedKey key) {
        byte[] pkcs8 = key.pkcs8();
        Arrays.fill(pkcs8, (byte) 0);
        if (pkcs8.length > ImportLimits.KEY_BYTES) {
            key.close();
            return refused(place, "certificate.rejected.key-too-long", List.of());
        }
        return new OfKey(place, key, pkcs8.length);
    }

    static InboxItem refused(Place place, String reasonKey, List<Object> arguments) {
        return new Refused(new Rejected(place.file(), place.index(), reasonKey, arguments));
    }

    record OfCertificate(Place place, ParsedCertificate certificate, int size)
            implements InboxItem {
        @Override
        public String content() {
            return "certificate " + certificate.sha256();
        }
    }

    record OfKey(Place place, ParsedKey key, int size) implements InboxItem {
        @Override
        public String content() {
            return "key " + key.pairing();
        }

        @Override
        public void wipe() {
            key.close();
        }
    }

    record Refused(Rejected why) implements InboxItem {
        @Override
        public String content() {
            return "";
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
