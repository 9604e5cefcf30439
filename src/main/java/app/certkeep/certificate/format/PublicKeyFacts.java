package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/// What can be said of a SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7).
///
/// @param algorithm as OpenSSL names the key: `RSA`, `EC`, `ED25519`, `ML-DSA-65`; the registered
///     name or the number of the algorithm if the key itself cannot be read
/// @param bits the size as OpenSSL counts it; empty if the key cannot be read
/// @param spkiSha256 lower-case hexadecimal SHA-256 of the encoded SubjectPublicKeyInfo
/// @param pairing equal for two keys exactly if they are the same public key, in whatever encoding
record PublicKeyFacts(String algorithm, OptionalInt bits, String spkiSha256, String pairing) {

    static final int MOST_RSA_BITS = 16_384;

    static PublicKeyFacts read(Tlv spki) throws RejectedException {
        Tlv.Children parts = spki.sequence(Reason.CERTIFICATE_DAMAGED);
        Tlv.Children algorithm = parts.next(Tlv.SEQUENCE, Reason.CERTIFICATE_DAMAGED).children();
        String oid = algorithm.next(Tlv.OID, Reason.CERTIFICATE_DAMAGED).oid();
        Optional<Tlv> parameters =
                algorithm.more() ? Optional.of(algorithm.next()) : Optional.empty();
        Tlv bits = parts.next(Tlv.BIT_STRING, Reason.CERTIFICATE_DAMAGED);
        byte[] key = bits.length() == 0 ? new byte[0] : withoutUnusedBits(bits);
        String digest = Digests.sha256Hex(spki.source(), spki.start(), spki.end());
        Reading reading = new Reading(oid, parameters, key);
        Reading.Found found = reading.find();
        return new PublicKeyFacts(found.algorithm(), found.bits(), digest, hash(found.identity()));
    }

    private static byte[] withoutUnusedBits(Tlv bits) {
        byte[] value = bits.value();
        return Arrays.copyOfRange(value, 1, value.length);
    }

    private static String hash(String identity) {
        return Digests.sha256Hex(identity.getBytes(StandardCharsets.US_ASCII));
    }

    private record Reading(String oid, Optional<Tlv> parameters, byte[] key) {

        record Found(String algorithm, OptionalInt bits, String identity) {}

        Found find() throws RejectedException {
            try {
                return switch (oid) {
                    case Algorithms.RSA -> rsa("RSA");
                    case Algorithms.RSA_PSS -> rsa("RSA-PSS");
                    case Algorithms.DSA -> dsa();
                    case Algorithms.EC -> ec();
                    default -> fixedSize();
                };
            } catch (RejectedException e) {
                if (e.rejection().reason() == Reason.KEY_TOO_LARGE) {
                    throw e;
                }
                return unreadable();
            }
        }

        private Found rsa(String name) throws RejectedException {
            Tlv.Children numbers = Tlv.read(key, 0, key.length).sequence(Reason.KEY_DAMAGED);
            Tlv modulus = numbers.next(Tlv.INTEGER, Reason.KEY_DAMAGED);
            Tlv exponent = numbers.next(Tlv.INTEGER, Reason.KEY_DAMAGED);
            if (modulus.length() > MOST_RSA_BITS / 8 + 64
                    || modulus.integer().bitLength() > MOST_RSA_BITS) {
                throw new RejectedException(Reason.KEY_TOO_LARGE, MOST_RSA_BITS);
            }
            BigInteger n = modulus.integer();
            return new Found(
                    name,
                    OptionalInt.of(n.bitLength()),
                    "RSA:" + n.toString(16) + ":" + HexFormat.of().formatHex(exponent.value()));
        }

        private Found dsa() throws RejectedException {
            if (parameters.isEmpty()) {
                return unreadable();
            }
            BigInteger p =
                    parameters
                            .get()
                            .sequence(Reason.KEY_DAMAGED)
                            .next(Tlv.INTEGER, Reason.KEY_DAMAGED)
                            .integer();
            return new Found("DSA", OptionalInt.of(p.bitLength()), plainIdentity());
        }

        private Found ec() {
            Optional<NamedCurve> curve = parameters.flatMap(NamedCurve::of);
            Optional<byte[]> point = curve.flatMap(c -> c.uncompressed(key));
            if (point.isEmpty()) {
                return unreadable();
            }
            return new Found(
                    curve.orElseThrow().algorithm(),
                    OptionalInt.of(curve.orElseThrow().bits()),
                    "EC:"
                            + curve.orElseThrow().oid()
                            + ":"
                            + HexFormat.of().formatHex(point.get()));
        }

        private Found fixedSize() {
            return Algorithms.fixedSize(oid)
                    .filter(size -> size.octets() == key.length)
                    .map(
                            size ->
                                    new Found(
                                            size.name(),
                                            OptionalInt.of(size.bits()),
                                            plainIdentity()))
                    .orElseGet(this::unreadable);
        }

        private Found unreadable() {
            return new Found(
                    KnownNames.ALGORITHMS.nameOrNumber(oid), OptionalInt.empty(), plainIdentity());
        }

        private String plainIdentity() {
            return oid + ":" + HexFormat.of().formatHex(key);
        }
    }
}
