package app.certkeep.making;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.bc.BcContentVerifierProviderBuilder;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.bouncycastle.operator.bc.BcEdDSAContentVerifierProviderBuilder;
import org.bouncycastle.operator.bc.BcEdECContentSignerBuilder;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;
import org.bouncycastle.operator.bc.BcRSAContentVerifierProviderBuilder;

import java.io.IOException;
import java.util.Arrays;

/// Signs and checks with each kind of key, by BouncyCastle's engines and no provider, so that no
/// setting of the system changes what is accepted. RSA signs with SHA-256 (PKCS#1 v1.5, which
/// everything reads), a curve with the hash of its size.
final class Signatures {
    private static final DefaultSignatureAlgorithmIdentifierFinder SIGNATURES =
            new DefaultSignatureAlgorithmIdentifierFinder();
    private static final DefaultDigestAlgorithmIdentifierFinder DIGESTS =
            new DefaultDigestAlgorithmIdentifierFinder();

    private Signatures() {}

    /// @throws app.certkeep.failure.InvalidInputException where the key is of a kind that cannot
    ///     sign here
    static ContentSigner signer(KeyInUse key) {
        byte[] pkcs8 = key.key().pkcs8();
        try {
            AsymmetricKeyParameter own = PrivateKeyFactory.createKey(pkcs8);
            return signing(own).build(own);
        } catch (IOException | OperatorCreationException e) {
            throw Refusal.of("key-kind");
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static BcContentSignerBuilder signing(AsymmetricKeyParameter key) {
        return switch (key) {
            case RSAKeyParameters _ -> {
                AlgorithmIdentifier rsa = SIGNATURES.find("SHA256withRSA");
                yield new BcRSAContentSignerBuilder(rsa, DIGESTS.find(rsa));
            }
            case ECPrivateKeyParameters ec -> {
                int bits = ec.getParameters().getCurve().getFieldSize();
                String hash = bits <= 256 ? "SHA256" : bits <= 384 ? "SHA384" : "SHA512";
                AlgorithmIdentifier ecdsa = SIGNATURES.find(hash + "withECDSA");
                yield new BcECContentSignerBuilder(ecdsa, DIGESTS.find(ecdsa));
            }
            case Ed25519PrivateKeyParameters _ ->
                    new BcEdECContentSignerBuilder(of(EdECObjectIdentifiers.id_Ed25519));
            case Ed448PrivateKeyParameters _ ->
                    new BcEdECContentSignerBuilder(of(EdECObjectIdentifiers.id_Ed448));
            case MLDSAPrivateKeyParameters mlDsa -> mlDsaSigning(of(oid(mlDsa.getParameters())));
            default -> throw Refusal.of("key-kind");
        };
    }

    private static BcContentSignerBuilder mlDsaSigning(AlgorithmIdentifier algorithm) {
        return new BcContentSignerBuilder(algorithm, algorithm) {
            @Override
            protected Signer createSigner(AlgorithmIdentifier signature, AlgorithmIdentifier hash) {
                return new MLDSASigner();
            }
        };
    }

    /// What checks signatures made with the private half of a key.
    ///
    /// @throws app.certkeep.failure.InvalidInputException as [KeyStrength#require]
    static ContentVerifierProvider verifier(SubjectPublicKeyInfo publicKey) {
        AsymmetricKeyParameter key = KeyStrength.require(publicKey);
        try {
            return verifying(key).build(key);
        } catch (OperatorCreationException e) {
            throw Refusal.of("key-kind");
        }
    }

    private static BcContentVerifierProviderBuilder verifying(AsymmetricKeyParameter key) {
        return switch (key) {
            case RSAKeyParameters _ -> new BcRSAContentVerifierProviderBuilder(DIGESTS);
            case ECPublicKeyParameters _ -> new BcECContentVerifierProviderBuilder(DIGESTS);
            case Ed25519PublicKeyParameters _, Ed448PublicKeyParameters _ ->
                    new BcEdDSAContentVerifierProviderBuilder();
            case MLDSAPublicKeyParameters mlDsa -> new MlDsaVerifying(oid(mlDsa.getParameters()));
            default -> throw Refusal.of("key-kind");
        };
    }

    /// BouncyCastle has no builder for ML-DSA without its provider.
    private static final class MlDsaVerifying extends BcContentVerifierProviderBuilder {
        private final ASN1ObjectIdentifier algorithm;

        MlDsaVerifying(ASN1ObjectIdentifier algorithm) {
            this.algorithm = algorithm;
        }

        @Override
        protected AsymmetricKeyParameter extractKeyParameters(SubjectPublicKeyInfo publicKey)
                throws IOException {
            return PublicKeyFactory.createKey(publicKey);
        }

        @Override
        protected Signer createSigner(AlgorithmIdentifier claimed)
                throws OperatorCreationException {
            if (!claimed.getAlgorithm().equals(algorithm)) {
                throw new OperatorCreationException("signed by another algorithm");
            }
            return new MLDSASigner();
        }
    }

    private static ASN1ObjectIdentifier oid(MLDSAParameters parameters) {
        if (parameters.equals(MLDSAParameters.ml_dsa_44)) {
            return NISTObjectIdentifiers.id_ml_dsa_44;
        }
        return parameters.equals(MLDSAParameters.ml_dsa_65)
                ? NISTObjectIdentifiers.id_ml_dsa_65
                : NISTObjectIdentifiers.id_ml_dsa_87;
    }

    private static AlgorithmIdentifier of(ASN1ObjectIdentifier algorithm) {
        return new AlgorithmIdentifier(algorithm);
    }
}
