package app.certkeep.certificate.format;

import java.util.Map;
import java.util.Optional;

/// Object identifiers of key algorithms, and the sizes of those whose public keys have one size.
final class Algorithms {

    static final String RSA = "1.2.840.113549.1.1.1";
    static final String RSA_PSS = "1.2.840.113549.1.1.10";
    static final String DSA = "1.2.840.10040.4.1";
    static final String EC = "1.2.840.10045.2.1";
    static final String X25519 = "1.3.101.110";
    static final String X448 = "1.3.101.111";
    static final String ED25519 = "1.3.101.112";
    static final String ED448 = "1.3.101.113";

    /// @param octets length of the public key
    /// @param bits the size as OpenSSL states it
    record FixedSize(String name, int octets, int bits) {}

    private static final Map<String, FixedSize> SIMPLE =
            Map.of(
                    X25519,
                    new FixedSize("X25519", 32, 253),
                    X448,
                    new FixedSize("X448", 56, 448),
                    ED25519,
                    new FixedSize("ED25519", 32, 256),
                    ED448,
                    new FixedSize("ED448", 57, 456),
                    "2.16.840.1.101.3.4.3.17",
                    new FixedSize("ML-DSA-44", 1312, 10_496),
                    "2.16.840.1.101.3.4.3.18",
                    new FixedSize("ML-DSA-65", 1952, 15_616),
                    "2.16.840.1.101.3.4.3.19",
                    new FixedSize("ML-DSA-87", 2592, 20_736));

    private Algorithms() {}

    static Optional<FixedSize> fixedSize(String oid) {
        FixedSize simple = SIMPLE.get(oid);
        return simple != null ? Optional.of(simple) : slhDsa(oid);
    }

    /// FIPS 205: twelve parameter sets, whose public keys are 32, 48 or 64 octets.
    private static Optional<FixedSize> slhDsa(String oid) {
        return KnownNames.ALGORITHMS
                .find(oid)
                .filter(name -> name.startsWith("SLH-DSA-"))
                .map(
                        name -> {
                            int octets = name.contains("128") ? 32 : name.contains("192") ? 48 : 64;
                            return new FixedSize(name, octets, octets * 8);
                        });
    }
}
