package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The numbers of a key pair, for formats that write them one by one. Closing wipes the private
/// ones.
///
/// @param curve object identifier of the curve; empty for RSA
/// @param open RSA: modulus and exponent; EC: x and y; Ed25519 and Ed448: the key
/// @param secret RSA: d, p, q, d mod p-1, d mod q-1, 1/q mod p; else one; none for a public key
record KeyNumbers(Kind kind, String curve, List<byte[]> open, List<byte[]> secret)
        implements AutoCloseable {
    private static final Reason DAMAGED = Reason.KEY_DAMAGED;

    enum Kind {
        RSA,
        EC,
        EDWARDS
    }

    /// @param certificate whose public key it is
    /// @param pkcs8 PrivateKeyInfo; empty for the public key alone
    /// @return empty where the algorithm has no such numbers, or the key is not in the usual form
    static Optional<KeyNumbers> of(byte[] certificate, byte[] pkcs8) {
        try {
            Tlv.Children parts = publicKeyInfo(certificate).sequence(DAMAGED);
            Tlv.Children algorithm = parts.next().sequence(DAMAGED);
            String oid = algorithm.next().oid();
            byte[] bits = parts.next(Tlv.BIT_STRING, DAMAGED).value();
            byte[] key = Arrays.copyOfRange(bits, Math.min(1, bits.length), bits.length);
            return switch (oid) {
                case Algorithms.RSA -> Optional.of(rsa(key, pkcs8));
                case Algorithms.EC -> ec(algorithm.next(), key, pkcs8);
                case Algorithms.ED25519, Algorithms.ED448 ->
                        Optional.of(new KeyNumbers(Kind.EDWARDS, oid, List.of(key), seed(pkcs8)));
                default -> Optional.empty();
            };
        } catch (RejectedException unusual) {
            return Optional.empty();
        }
    }

    private static Tlv publicKeyInfo(byte[] certificate) throws RejectedException {
        Tlv.Children fields =
                Tlv.read(certificate, 0, certificate.length).children().next().children();
        if (fields.nextTag() == 0xa0) {
            fields.next();
        }
        for (int before = 0; before < 5; before++) {
            fields.next();
        }
        return fields.next();
    }

    private static KeyNumbers rsa(byte[] key, byte[] pkcs8) throws RejectedException {
        Tlv.Children numbers = Tlv.read(key, 0, key.length).sequence(DAMAGED);
        List<byte[]> open = List.of(unsigned(numbers.next()), unsigned(numbers.next()));
        if (pkcs8.length == 0) {
            return new KeyNumbers(Kind.RSA, "", open, List.of());
        }
        Tlv.Children all = inside(pkcs8).sequence(DAMAGED);
        if (all.next().integer().signum() != 0) {
            // More than two primes.
            throw new RejectedException(DAMAGED);
        }
        all.next();
        all.next();
        List<byte[]> secret = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            secret.add(unsigned(all.next()));
        }
        return new KeyNumbers(Kind.RSA, "", open, List.copyOf(secret));
    }

    private static Optional<KeyNumbers> ec(Tlv parameters, byte[] key, byte[] pkcs8)
            throws RejectedException {
        Optional<NamedCurve> curve = NamedCurve.of(parameters);
        Optional<byte[]> point = curve.flatMap(known -> known.uncompressed(key));
        if (point.isEmpty()) {
            return Optional.empty();
        }
        byte[] both = point.get();
        int half = (both.length - 1) / 2;
        List<byte[]> open =
                List.of(
                        Arrays.copyOfRange(both, 1, 1 + half),
                        Arrays.copyOfRange(both, 1 + half, both.length));
        int octets = (curve.get().bits() + 7) / 8;
        return Optional.of(new KeyNumbers(Kind.EC, curve.get().oid(), open, scalar(pkcs8, octets)));
    }

    private static List<byte[]> scalar(byte[] pkcs8, int octets) throws RejectedException {
        if (pkcs8.length == 0) {
            return List.of();
        }
        Tlv.Children parts = inside(pkcs8).sequence(DAMAGED);
        parts.next();
        byte[] number = unsigned(parts.next(Tlv.OCTET_STRING, DAMAGED));
        if (number.length > octets) {
            throw new RejectedException(DAMAGED);
        }
        byte[] padded = new byte[octets];
        System.arraycopy(number, 0, padded, octets - number.length, number.length);
        Arrays.fill(number, (byte) 0);
        return List.of(padded);
    }

    private static List<byte[]> seed(byte[] pkcs8) throws RejectedException {
        return pkcs8.length == 0 ? List.of() : List.of(inside(pkcs8).value());
    }

    private static Tlv inside(byte[] pkcs8) throws RejectedException {
        Tlv.Children parts = Tlv.read(pkcs8, 0, pkcs8.length).sequence(DAMAGED);
        parts.next();
        parts.next();
        return KeyReader.inside(parts.next(Tlv.OCTET_STRING, DAMAGED));
    }

    /// Without the zeros before it.
    private static byte[] unsigned(Tlv number) {
        byte[] octets = number.value();
        int zeros = 0;
        while (zeros < octets.length - 1 && octets[zeros] == 0) {
            zeros++;
        }
        byte[] magnitude = Arrays.copyOfRange(octets, zeros, octets.length);
        Arrays.fill(octets, (byte) 0);
        return magnitude;
    }

    boolean isPrivate() {
        return !secret.isEmpty();
    }

    @Override
    public void close() {
        secret.forEach(number -> Arrays.fill(number, (byte) 0));
    }

    @Override
    public String toString() {
        return "KeyNumbers[" + kind + " " + curve + "]";
    }
}
