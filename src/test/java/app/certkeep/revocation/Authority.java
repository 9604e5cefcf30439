package app.certkeep.revocation;

import app.certkeep.served.TestAuthority;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okio.Buffer;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// An authority at loopback that answers by OCSP and hands out lists, well or badly.
final class Authority implements AutoCloseable {
    final TestAuthority authority = TestAuthority.make("Local Root");
    private final MockWebServer server = new MockWebServer();

    @Nullable CertificateStatus status = CertificateStatus.GOOD;
    ContentSigner signer = authority.signer();
    X509CertificateHolder[] delegates = {};
    Instant from = Instant.now().minus(Duration.ofHours(1));
    @Nullable Instant until = Instant.now().plus(Duration.ofHours(1));
    boolean withNonce = true;
    boolean oldNonce;
    int overall = OCSPRespBuilder.SUCCESSFUL;
    int httpStatus = 200;
    byte[] list = {};
    @Nullable X509CertificateHolder about;

    Authority() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String responder() {
        return server.url("/ocsp").toString();
    }

    String listAddress() {
        return server.url("/list.crl").toString();
    }

    int requests() {
        return server.getRequestCount();
    }

    private MockResponse answer(RecordedRequest request) {
        try {
            byte[] body =
                    request.getMethod().equals("POST")
                            ? response(new OCSPReq(request.getBody().toByteArray()))
                            : list;
            MockResponse.Builder answer =
                    new MockResponse.Builder().code(httpStatus).body(new Buffer().write(body));
            if (httpStatus / 100 == 3) {
                answer.addHeader("Location", "/elsewhere");
            }
            return answer.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] response(OCSPReq request)
            throws OCSPException, OperatorCreationException, IOException {
        if (overall != OCSPRespBuilder.SUCCESSFUL) {
            return new OCSPRespBuilder().build(overall, null).getEncoded();
        }
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(
                        SubjectPublicKeyInfo.getInstance(authority.keys().getPublic().getEncoded()),
                        new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        for (Req one : request.getRequestList()) {
            builder.addResponse(
                    about == null
                            ? one.getCertID()
                            : new CertificateID(
                                    new JcaDigestCalculatorProviderBuilder()
                                            .build()
                                            .get(CertificateID.HASH_SHA1),
                                    authority.holder(),
                                    about.getSerialNumber()),
                    status,
                    Date.from(from),
                    until == null ? null : Date.from(until));
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (withNonce) {
            Extension returned =
                    oldNonce
                            ? new Extension(
                                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                                    false,
                                    new DEROctetString(new byte[32]).getEncoded())
                            : nonce;
            builder.setResponseExtensions(new Extensions(returned));
        }
        OCSPResp response =
                new OCSPRespBuilder()
                        .build(
                                OCSPRespBuilder.SUCCESSFUL,
                                builder.build(signer, delegates, new Date()));
        return response.getEncoded();
    }

    @Override
    public void close() {
        server.close();
    }
}
