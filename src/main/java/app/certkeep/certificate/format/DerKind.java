package app.certkeep.certificate.format;

/// What an encoding is, told from the tags at its top.
enum DerKind {
    CERTIFICATE,
    CERTIFICATE_REQUEST,
    REVOCATION_LIST,
    /// PrivateKeyInfo or OneAsymmetricKey, RFC 5958.
    PKCS8,
    /// EncryptedPrivateKeyInfo, RFC 5958.
    ENCRYPTED_PKCS8,
    /// RSAPrivateKey, RFC 8017.
    PKCS1,
    /// ECPrivateKey, RFC 5915.
    SEC1,
    /// The six integers of OpenSSL's traditional DSA key.
    DSA,
    PUBLIC_KEY,
    PKCS12,
    PKCS7,
    UNKNOWN;

    private static final String PKCS7_ARC = "1.2.840.113549.1.7.";

    boolean isPrivateKey() {
        return switch (this) {
            case PKCS8, PKCS1, SEC1, DSA -> true;
            case CERTIFICATE,
                    CERTIFICATE_REQUEST,
                    REVOCATION_LIST,
                    ENCRYPTED_PKCS8,
                    PUBLIC_KEY,
                    PKCS12,
                    PKCS7,
                    UNKNOWN ->
                    false;
        };
    }

    static DerKind of(Tlv top) {
        if (!top.is(Tlv.SEQUENCE)) {
            return UNKNOWN;
        }
        try {
            Tlv.Children parts = top.children();
            return switch (parts.nextTag()) {
                case Tlv.SEQUENCE -> startingWithSequence(parts.next(), parts);
                case Tlv.INTEGER -> startingWithInteger(parts.next(), parts);
                case Tlv.OID -> parts.next().oid().startsWith(PKCS7_ARC) ? PKCS7 : UNKNOWN;
                default -> UNKNOWN;
            };
        } catch (RejectedException malformed) {
            return UNKNOWN;
        }
    }

    private static DerKind startingWithSequence(Tlv first, Tlv.Children rest)
            throws RejectedException {
        boolean algorithm = first.children().nextTag() == Tlv.OID;
        return switch (rest.nextTag()) {
            case Tlv.OCTET_STRING -> algorithm ? ENCRYPTED_PKCS8 : UNKNOWN;
            case Tlv.BIT_STRING -> algorithm ? PUBLIC_KEY : UNKNOWN;
            case Tlv.SEQUENCE -> signed(first.children());
            default -> UNKNOWN;
        };
    }

    private static DerKind signed(Tlv.Children body) throws RejectedException {
        int[] tags = new int[5];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = body.nextTag();
            if (body.more()) {
                body.next();
            }
        }
        int start = tags[0] == Tlv.INTEGER ? 1 : 0;
        if (isTime(tags[start + 2])) {
            return REVOCATION_LIST;
        }
        boolean request =
                start == 1
                        && tags[1] == Tlv.SEQUENCE
                        && tags[2] == Tlv.SEQUENCE
                        && (tags[3] == 0xa0 || tags[3] == -1);
        return request ? CERTIFICATE_REQUEST : CERTIFICATE;
    }

    private static boolean isTime(int tag) {
        return tag == Tlv.UTC_TIME || tag == Tlv.GENERALIZED_TIME;
    }

    private static DerKind startingWithInteger(Tlv first, Tlv.Children rest)
            throws RejectedException {
        return switch (rest.nextTag()) {
            case Tlv.OCTET_STRING -> SEC1;
            case Tlv.SEQUENCE -> {
                Tlv second = rest.next();
                if (rest.nextTag() == Tlv.OCTET_STRING) {
                    yield PKCS8;
                }
                boolean content =
                        second.children().nextTag() == Tlv.OID
                                && second.children().next().oid().startsWith(PKCS7_ARC);
                yield content && first.integer().bitLength() < 8 ? PKCS12 : UNKNOWN;
            }
            case Tlv.INTEGER -> integers(rest);
            default -> UNKNOWN;
        };
    }

    private static DerKind integers(Tlv.Children rest) throws RejectedException {
        int count = 1;
        while (rest.nextTag() == Tlv.INTEGER && count < 9) {
            rest.next();
            count++;
        }
        return switch (count) {
            case 2 -> PUBLIC_KEY;
            case 6 -> DSA;
            case 9 -> PKCS1;
            default -> UNKNOWN;
        };
    }
}
