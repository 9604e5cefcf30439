package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

/// Turns the numbers of SSH's private keys (RFC 4253, RFC 5656, RFC 8709) into the encodings that
/// [KeyReader] checks.
final class SshKeys {

    private static final Map<String, String> CURVES =
            Map.of(
                    "nistp256", "1.2.840.10045.3.1.7",
                    "nistp384", "1.3.132.0.34",
                    "nistp521", "1.3.132.0.35");

    private static final int ED25519_OCTETS = 32;

    private SshKeys() {}

    /// Reads the fields as OpenSSH's agent orders them: public and private ones together.
    static ParsedKey read(String type, LengthReader in) throws RejectedException {
        return switch (type) {
            case "ssh-rsa" -> {
                BigInteger n = in.integer();
                BigInteger e = in.integer();
                BigInteger d = in.integer();
                BigInteger coefficient = in.integer();
                yield rsa(n, e, d, in.integer(), in.integer(), coefficient);
            }
            case "ssh-dss" ->
                    dsa(in.integer(), in.integer(), in.integer(), in.integer(), in.integer());
            case "ssh-ed25519" -> ed25519(in.block(), in.block());
            case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" ->
                    ec(in.word(), in.block(), in.integer());
            default -> throw new RejectedException(Reason.KEY_ALGORITHM_UNSUPPORTED, type);
        };
    }

    static ParsedKey rsa(
            BigInteger n,
            BigInteger e,
            BigInteger d,
            BigInteger p,
            BigInteger q,
            BigInteger coefficient)
            throws RejectedException {
        if (p.compareTo(BigInteger.TWO) <= 0 || q.compareTo(BigInteger.TWO) <= 0) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        return read(
                DerKind.PKCS1,
                BigInteger.ZERO,
                n,
                e,
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                coefficient);
    }

    static ParsedKey dsa(BigInteger p, BigInteger q, BigInteger g, BigInteger y, BigInteger x)
            throws RejectedException {
        return read(DerKind.DSA, BigInteger.ZERO, p, q, g, y, x);
    }

    private static ParsedKey read(DerKind kind, BigInteger... numbers) throws RejectedException {
        byte[][] encoded = Arrays.stream(numbers).map(DerBytes::integer).toArray(byte[][]::new);
        return read(kind, DerBytes.wipingElement(Tlv.SEQUENCE, encoded));
    }

    /// @param secret the seed, perhaps with the public key after it; wiped
    static ParsedKey ed25519(byte[] publicKey, byte[] secret) throws RejectedException {
        if (secret.length < ED25519_OCTETS) {
            throw new RejectedException(Reason.KEY_DAMAGED);
        }
        byte[] seed =
                DerBytes.wipingElement(Tlv.OCTET_STRING, Arrays.copyOf(secret, ED25519_OCTETS));
        Arrays.fill(secret, (byte) 0);
        byte[] info =
                DerBytes.wipingElement(
                        Tlv.SEQUENCE,
                        DerBytes.integer(BigInteger.ZERO),
                        DerBytes.sequence(DerBytes.oid(Algorithms.ED25519)),
                        DerBytes.wipingElement(Tlv.OCTET_STRING, seed));
        ParsedKey key = read(DerKind.PKCS8, info);
        byte[] spki =
                KeyReader.spki(DerBytes.sequence(DerBytes.oid(Algorithms.ED25519)), publicKey);
        if (!key.spkiSha256().equals(Digests.sha256Hex(spki))) {
            key.close();
            throw new RejectedException(Reason.KEY_INCONSISTENT);
        }
        return key;
    }

    static ParsedKey ec(String curve, byte[] point, BigInteger scalar) throws RejectedException {
        String oid = CURVES.get(curve);
        if (oid == null || scalar.signum() < 0) {
            throw new RejectedException(Reason.CURVE_UNSUPPORTED);
        }
        byte[] octets = scalar.toByteArray();
        return read(
                DerKind.SEC1,
                DerBytes.wipingElement(
                        Tlv.SEQUENCE,
                        DerBytes.integer(BigInteger.ONE),
                        DerBytes.wipingElement(Tlv.OCTET_STRING, octets),
                        DerBytes.element(0xa0, DerBytes.oid(oid)),
                        DerBytes.element(0xa1, DerBytes.bitString(point))));
    }

    private static ParsedKey read(DerKind kind, byte[] encoded) throws RejectedException {
        try {
            return KeyReader.read(kind, Tlv.read(encoded, 0, encoded.length));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
