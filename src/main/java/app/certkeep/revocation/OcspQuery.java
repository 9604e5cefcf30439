package app.certkeep.revocation;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// One question to a responder, and the judgement of its answer (RFC 6960, RFC 9654).
///
/// @param nonce random bytes that keep an old answer from being played back
record OcspQuery(Question question, byte[] nonce) {

    /// The encoded request.
    byte[] request() {
        try {
            CertificateID id =
                    new CertificateID(
                            digests().get(CertificateID.HASH_SHA1),
                            question.issuer(),
                            question.serial());
            Extension once =
                    new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                            false,
                            new DEROctetString(nonce).getEncoded());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(once))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("SHA-1 is part of every JDK", e);
        }
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }

    /// @param answer as the responder sent it
    RevocationFinding judge(byte[] answer) throws DoubtfulException {
        try {
            OCSPResp response = new OCSPResp(answer);
            DoubtfulException.unless(response.getStatus() == OCSPResp.SUCCESSFUL, Doubt.REFUSED);
            DoubtfulException.unless(
                    response.getResponseObject() instanceof BasicOCSPResp, Doubt.MALFORMED);
            return judge((BasicOCSPResp) response.getResponseObject());
        } catch (IOException | OCSPException | OperatorCreationException | RuntimeException e) {
            throw new DoubtfulException(Doubt.MALFORMED);
        }
    }

    private RevocationFinding judge(BasicOCSPResp response)
            throws DoubtfulException, OCSPException, OperatorCreationException {
        requireSigned(response);
        // Many responders sign in advance and leave the nonce out; the time must do then.
        Optional<byte[]> returned =
                Question.value(response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
        if (returned.isPresent()) {
            byte[] octets = DEROctetString.getInstance(returned.get()).getOctets();
            DoubtfulException.unless(Arrays.equals(octets, nonce), Doubt.WRONG_NONCE);
        }
        SingleResp single = ours(response);
        question.requireCurrent(
                single.getThisUpdate(), Optional.ofNullable(single.getNextUpdate()));
        return finding(single);
    }

    private SingleResp ours(BasicOCSPResp response)
            throws DoubtfulException, OCSPException, OperatorCreationException {
        for (SingleResp single : response.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(question.serial())
                    && single.getCertID().matchesIssuer(question.issuer(), digests())) {
                return single;
            }
        }
        throw new DoubtfulException(Doubt.OTHER_CERTIFICATE);
    }

    private static RevocationFinding finding(SingleResp single) {
        CertificateStatus status = single.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return new RevocationFinding.Good(
                    single.getThisUpdate().toInstant(),
                    Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant));
        }
        return status instanceof RevokedStatus revoked
                ? new RevocationFinding.Revoked(
                        revoked.getRevocationTime().toInstant(),
                        revoked.hasRevocationReason()
                                ? ReasonWord.of(revoked.getRevocationReason())
                                : Optional.empty())
                : new RevocationFinding.Unknown();
    }

    /// By the authority itself, or by one that it allowed to.
    private void requireSigned(BasicOCSPResp response) throws DoubtfulException {
        if (isSigned(response, question.issuer())) {
            return;
        }
        for (X509CertificateHolder other : List.of(response.getCerts())) {
            if (isDelegate(other) && isSigned(response, other)) {
                return;
            }
        }
        throw new DoubtfulException(Doubt.WRONG_SIGNATURE);
    }

    private static boolean isSigned(BasicOCSPResp response, X509CertificateHolder signer) {
        try {
            return response.isSignatureValid(Question.keyOf(signer));
        } catch (OCSPException | DoubtfulException | RuntimeException e) {
            return false;
        }
    }

    private boolean isDelegate(X509CertificateHolder certificate) {
        try {
            ExtendedKeyUsage uses = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
            return uses != null
                    && uses.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && certificate.isValidOn(Date.from(question.now()))
                    && certificate.getIssuer().equals(question.issuer().getSubject())
                    && certificate.isSignatureValid(Question.keyOf(question.issuer()));
        } catch (CertException | DoubtfulException | RuntimeException e) {
            return false;
        }
    }
}
