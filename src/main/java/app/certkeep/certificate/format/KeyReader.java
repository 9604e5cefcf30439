package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// Turns each unencrypted private key format into PKCS#8 and computes its public key. A public key
/// that the file states beside the private one has to be the same.
final class KeyReader {

    private static final Reason DAMAGED = Reason.KEY_DAMAGED;

    private KeyReader() {}

    /// @param kind one of which [DerKind#isPrivateKey()] holds
    static ParsedKey read(DerKind kind, Tlv key) throws RejectedException {
        return switch (kind) {
            case PKCS8 -> pkcs8(key);
            case PKCS1 -> pkcs1(key);
            case SEC1 -> EcKeys.read(key, Optional.empty());
            case DSA -> DsaKeys.traditional(key);
            case CERTIFICATE,
                    CERTIFICATE_REQUEST,
                    REVOCATION_LIST,
                    ENCRYPTED_PKCS8,
                    PUBLIC_KEY,
                    PKCS12,
                    PKCS7,
                    UNKNOWN ->
                    throw new RejectedException(DAMAGED);
        };
    }

    static ParsedKey parsed(byte[] pkcs8, byte[] spki) throws RejectedException {
        PublicKeyFacts facts = PublicKeyFacts.read(Tlv.read(spki, 0, spki.length));
        if (facts.bits().isEmpty()) {
            throw new RejectedException(DAMAGED);
        }
        return new ParsedKey(pkcs8, facts);
    }

    private static ParsedKey pkcs1(Tlv key) throws RejectedException {
        byte[] algorithm = DerBytes.sequence(DerBytes.oid(Algorithms.RSA), DerBytes.nul());
        byte[] spki = RsaKeys.publicKeyInfo(key, algorithm);
        byte[] inner = DerBytes.wipingElement(Tlv.OCTET_STRING, key.encoded());
        return parsed(info(algorithm, inner), spki);
    }

    /// A PrivateKeyInfo of version 0 around the octet string, which is wiped.
    static byte[] info(byte[] algorithm, byte[] octetString) {
        return DerBytes.wipingElement(
                Tlv.SEQUENCE, DerBytes.integer(BigInteger.ZERO), algorithm.clone(), octetString);
    }

    private static ParsedKey pkcs8(Tlv key) throws RejectedException {
        Tlv.Children parts = key.children();
        parts.next(Tlv.INTEGER, DAMAGED);
        Tlv algorithm = parts.next(Tlv.SEQUENCE, DAMAGED);
        Tlv octets = parts.next(Tlv.OCTET_STRING, DAMAGED);
        Tlv.Children identifier = algorithm.children();
        String oid = identifier.next(Tlv.OID, DAMAGED).oid();
        Optional<Tlv> parameters =
                identifier.more() ? Optional.of(identifier.next()) : Optional.empty();
        return switch (oid) {
            case Algorithms.EC -> EcKeys.read(inside(octets), Optional.of(key));
            case Algorithms.RSA ->
                    parsed(
                            key.encoded(),
                            RsaKeys.publicKeyInfo(
                                    inside(octets),
                                    DerBytes.sequence(DerBytes.oid(oid), DerBytes.nul())));
            case Algorithms.RSA_PSS ->
                    parsed(
                            key.encoded(),
                            RsaKeys.publicKeyInfo(inside(octets), algorithm.encoded()));
            case Algorithms.DSA ->
                    parsed(
                            key.encoded(),
                            DsaKeys.publicKeyInfo(
                                    parameters.orElseThrow(() -> new RejectedException(DAMAGED)),
                                    inside(octets)));
            case Algorithms.ED25519, Algorithms.ED448, Algorithms.X25519, Algorithms.X448 -> {
                byte[] computed = EdwardsKeys.publicKey(oid, inside(octets));
                compareWithStated(parts, computed);
                yield parsed(key.encoded(), spki(DerBytes.sequence(DerBytes.oid(oid)), computed));
            }
            default -> newer(key, oid);
        };
    }

    static byte[] spki(byte[] algorithm, byte[] publicKey) {
        return DerBytes.sequence(algorithm, DerBytes.bitString(publicKey));
    }

    static Tlv inside(Tlv octets) throws RejectedException {
        return Tlv.read(octets.source(), octets.valueStart(), octets.valueEnd());
    }

    /// RFC 5958 allows the public key as `[1] IMPLICIT BIT STRING` after the attributes.
    private static void compareWithStated(Tlv.Children rest, byte[] computed)
            throws RejectedException {
        while (rest.more()) {
            Tlv field = rest.next();
            if (field.is(0x81)
                    && !Arrays.equals(
                            field.source(),
                            Math.min(field.valueStart() + 1, field.valueEnd()),
                            field.valueEnd(),
                            computed,
                            0,
                            computed.length)) {
                throw new RejectedException(Reason.KEY_INCONSISTENT);
            }
        }
    }

    /// ML-DSA (FIPS 204) and SLH-DSA (FIPS 205), whose public keys BouncyCastle computes.
    private static ParsedKey newer(Tlv key, String oid) throws RejectedException {
        if (Algorithms.fixedSize(oid).isEmpty()) {
            throw new RejectedException(
                    Reason.KEY_ALGORITHM_UNSUPPORTED, KnownNames.ALGORITHMS.nameOrNumber(oid));
        }
        byte[] encoded = key.encoded();
        try {
            AsymmetricKeyParameter read =
                    PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(encoded));
            byte[] publicKey =
                    switch (read) {
                        case MLDSAPrivateKeyParameters mlDsa -> mlDsa.getPublicKey();
                        case SLHDSAPrivateKeyParameters slhDsa -> slhDsa.getEncodedPublicKey();
                        default -> throw new RejectedException(DAMAGED);
                    };
            return parsed(encoded, spki(DerBytes.sequence(DerBytes.oid(oid)), publicKey));
        } catch (IOException | RuntimeException unreadable) {
            Arrays.fill(encoded, (byte) 0);
            throw new RejectedException(DAMAGED);
        }
    }
}
