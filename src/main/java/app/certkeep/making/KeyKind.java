package app.certkeep.making;

import java.util.Locale;

/// The kinds of key pairs that are made here. ML-DSA is FIPS 204, as RFC 9881 uses it in
/// certificates.
public enum KeyKind {
    RSA_2048("RSA", "2048"),
    RSA_3072("RSA", "3072"),
    RSA_4096("RSA", "4096"),
    EC_P256("EC", "secp256r1"),
    EC_P384("EC", "secp384r1"),
    EC_P521("EC", "secp521r1"),
    ED25519("Ed25519", ""),
    ML_DSA_44("ML-DSA", "44"),
    ML_DSA_65("ML-DSA", "65"),
    ML_DSA_87("ML-DSA", "87");

    private final String algorithm;
    private final String parameter;

    KeyKind(String algorithm, String parameter) {
        this.algorithm = algorithm;
        this.parameter = parameter;
    }

    String algorithm() {
        return algorithm;
    }

    /// The number of bits, the curve or the parameter set.
    String parameter() {
        return parameter;
    }

    /// As commands and message keys write it, such as `ec-p256`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
