package app.certkeep.making;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes and signs requests (PKCS#10, RFC 2986), with what is asked for as an extensionRequest
/// (RFC 2985, section 5.4.2).
final class RequestMaker {
    private RequestMaker() {}

    /// @return DER
    static byte[] make(Draft draft, KeyInUse key) {
        KeyStrength.require(draft.publicKey());
        Extensions extensions = new Extensions(draft.extensions().toArray(Extension[]::new));
        try {
            return new PKCS10CertificationRequestBuilder(draft.subject(), draft.publicKey())
                    .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions)
                    .build(Signatures.signer(key))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
