package app.certkeep.making;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A request that somebody wants signed. Of what it asks for, subject, public key and alternative
/// names count; what it is good for, the template decides.
record ReadRequest(PKCS10CertificationRequest request) {
    private static final int LONGEST = 256 * 1024;
    private static final int SEQUENCE = 0x30;

    /// @param bytes PEM, with or without text around it, or DER
    /// @throws app.certkeep.failure.InvalidInputException where they are no request
    static ReadRequest of(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw Refusal.of("request-unreadable");
        }
        try {
            boolean der = bytes.length > 0 && bytes[0] == SEQUENCE;
            return der ? new ReadRequest(new PKCS10CertificationRequest(bytes)) : ofPem(bytes);
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("request-unreadable");
        }
    }

    private static ReadRequest ofPem(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            Object block = parser.readObject();
            while (block != null && !(block instanceof PKCS10CertificationRequest)) {
                block = parser.readObject();
            }
            if (block == null) {
                throw new IOException("no request");
            }
            return new ReadRequest((PKCS10CertificationRequest) block);
        }
    }

    /// What is certified of it.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where it may not be
    Draft draft(Terms terms) {
        requireSigned();
        X500Name subject = request.getSubject();
        if (subject.getRDNs().length == 0) {
            throw Refusal.of("request-subject");
        }
        Profile profile = new Profile(terms.template(), terms.pathLength(), names());
        return new CheckedWish(subject, profile.completeFor(subject))
                .draft(request.getSubjectPublicKeyInfo());
    }

    /// @throws app.certkeep.failure.InvalidInputException where its own key did not sign it: who
    ///     asks has to have the key
    private void requireSigned() {
        ContentVerifierProvider own = Signatures.verifier(request.getSubjectPublicKeyInfo());
        if (!isSigned(own)) {
            throw Refusal.of("request-signature");
        }
    }

    /// What a stranger wrote makes BouncyCastle throw many things.
    private boolean isSigned(ContentVerifierProvider own) {
        try {
            return request.isSignatureValid(own);
        } catch (PKCSException | RuntimeException e) {
            return false;
        }
    }

    /// @throws app.certkeep.failure.InvalidInputException where it names something other than
    ///     hosts, addresses and URIs
    private List<GeneralName> names() {
        GeneralNames names = requestedNames();
        if (!AlternativeNames.areKnown(names)) {
            throw Refusal.of("request-names");
        }
        return List.of(names.getNames());
    }

    private GeneralNames requestedNames() {
        try {
            Extensions extensions = request.getRequestedExtensions();
            GeneralNames names =
                    extensions == null
                            ? null
                            : GeneralNames.fromExtensions(
                                    extensions, Extension.subjectAlternativeName);
            return names == null ? new GeneralNames(new GeneralName[0]) : names;
        } catch (RuntimeException e) {
            throw Refusal.of("request-unreadable");
        }
    }
}
