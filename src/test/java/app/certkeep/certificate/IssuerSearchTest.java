package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.certificate.ChainLink.End;
import app.certkeep.certificate.IssuerSearch.Owned;
import app.certkeep.certificate.format.CertificateView;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@Tag("h2")
class IssuerSearchTest {
    private static final Moment NOW =
            Moment.of(Instant.parse("2026-11-21T12:00:00Z"), ExpiryNotice.USUAL);

    @Test
    void who_is_no_authority_vouches_for_nobody() {
        MadeCertificate root = MadeCertificate.selfSigned("CN=Root", true);
        MadeCertificate server = root.issue("CN=Root", "CN=server.example", false);
        MadeCertificate forged = server.issue("CN=server.example", "CN=forged.example", false);

        ChainLink chain = chain(forged.der(), server.der(), root.der());

        assertThat(chain.end()).isEqualTo(End.MISSING);
        assertThat(chain(server.der(), root.der()).issuers())
                .extracting(ChainLink::name)
                .containsExactly("Root");
    }

    /// Whoever claims to come from a root of this computer, with a signature that cannot be
    /// verified here, is not believed.
    @Test
    void a_way_that_is_not_proved_leads_to_no_trust() {
        byte[] claimed =
                MadeCertificate.claimed(
                        "C=US,O=Google Trust Services LLC,CN=GTS Root R1",
                        "CN=shop.example",
                        new NobodyKnows());

        ChainLink chain = chain(claimed);

        assertThat(chain.issuers())
                .singleElement()
                .satisfies(
                        issuer -> {
                            assertThat(issuer.trusted()).isTrue();
                            assertThat(issuer.proved()).isFalse();
                        });
        assertThat(chain.leadsToTrust()).isFalse();
    }

    private static ChainLink chain(byte[] der, byte[]... others) {
        List<Owned> store = Stream.of(others).map(IssuerSearchTest::owned).toList();
        return new IssuerSearch(
                        subject ->
                                store.stream()
                                        .filter(one -> one.certificate().subject().equals(subject))
                                        .toList(),
                        new SystemRoots(),
                        NOW)
                .of(owned(der));
    }

    private static Owned owned(byte[] der) {
        return new Owned(new UUID(0, der.length), CertificateView.parsed(der));
    }

    /// A signature of an algorithm of nobody's.
    private static final class NobodyKnows implements ContentSigner {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4.5"));
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return new byte[64];
        }
    }
}
