package app.certkeep.revocation;

import static app.certkeep.served.TestAuthority.list;
import static app.certkeep.served.TestAuthority.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.NotFoundException;
import app.certkeep.i18n.Messages;
import app.certkeep.making.RevocationReason;
import app.certkeep.network.NetworkProblem;
import app.certkeep.revocation.RevocationFinding.Doubtful;
import app.certkeep.revocation.RevocationReport.Outcome;
import app.certkeep.served.TestAuthority;
import app.certkeep.served.TestAuthority.Extra;
import app.certkeep.served.TestAuthority.Issued;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

class RevocationCheckTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T08:00:00Z");

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private Authority local;

    @BeforeEach
    void open() throws IOException {
        ada = store.signUp("ada");
        local = new Authority();
    }

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void a_good_certificate_is_good_as_of_the_time_that_the_responder_says() {
        UUID site = site(responder(local.responder()));

        RevocationReport report = ada.revocation().of(site);

        assertThat(report.outcome()).isEqualTo(Outcome.GOOD);
        RevocationAnswer answer = report.answers().getFirst();
        assertThat(answer.inside()).isTrue();
        assertThat(answer.finding())
                .isEqualTo(
                        new RevocationFinding.Good(
                                seconds(local.from), Optional.of(seconds(local.until))));
    }

    @Test
    void a_revoked_one_is_revoked_since_and_for() {
        UUID site = site(responder(local.responder()));
        local.status = new RevokedStatus(Date.from(SUMMER), CRLReason.keyCompromise);
        assertRevoked(ada.revocation().of(site), "key-compromise");

        local.status = new RevokedStatus(Date.from(SUMMER));
        assertRevoked(ada.revocation().of(site), null);
    }

    @Test
    void unknown_is_never_good() {
        UUID site = site(responder(local.responder()));
        local.status = new UnknownStatus();

        assertThat(ada.revocation().of(site).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void an_answer_without_the_nonce_counts_and_one_with_an_old_one_does_not() {
        UUID site = site(responder(local.responder()));
        local.withNonce = false;
        assertThat(ada.revocation().of(site).outcome()).isEqualTo(Outcome.GOOD);

        local.withNonce = true;
        local.oldNonce = true;
        assertDoubt(ada.revocation().of(site), Doubt.WRONG_NONCE);
    }

    @Test
    void an_answer_that_somebody_else_signed_says_nothing() {
        UUID site = site(responder(local.responder()));
        KeyPair stranger = TestAuthority.freshKeys();
        local.signer = TestAuthority.signer(stranger);
        assertDoubt(ada.revocation().of(site), Doubt.WRONG_SIGNATURE);

        Issued notAllowed = local.authority.issue("Helper");
        local.signer = TestAuthority.signer(notAllowed.keys());
        local.delegates = new X509CertificateHolder[] {notAllowed.holder()};
        assertDoubt(ada.revocation().of(site), Doubt.WRONG_SIGNATURE);

        Issued ofOther =
                TestAuthority.make("Local Root")
                        .issue("Helper", TestAuthority.uses(KeyPurposeId.id_kp_OCSPSigning));
        local.signer = TestAuthority.signer(ofOther.keys());
        local.delegates = new X509CertificateHolder[] {ofOther.holder()};
        assertDoubt(ada.revocation().of(site), Doubt.WRONG_SIGNATURE);
    }

    @Test
    void a_responder_that_the_authority_allowed_may_sign() {
        UUID site = site(responder(local.responder()));
        Issued helper =
                local.authority.issue("Helper", TestAuthority.uses(KeyPurposeId.id_kp_OCSPSigning));
        local.signer = TestAuthority.signer(helper.keys());
        local.delegates = new X509CertificateHolder[] {helper.holder()};

        assertThat(ada.revocation().of(site).outcome()).isEqualTo(Outcome.GOOD);
    }

    @Test
    void an_answer_out_of_its_time_says_nothing() {
        UUID site = site(responder(local.responder()));
        local.from = Instant.now().minus(Duration.ofDays(9));
        local.until = Instant.now().minus(Duration.ofDays(2));
        assertDoubt(ada.revocation().of(site), Doubt.STALE);

        local.until = null;
        assertDoubt(ada.revocation().of(site), Doubt.STALE);

        local.from = Instant.now().plus(Duration.ofDays(1));
        assertDoubt(ada.revocation().of(site), Doubt.NOT_YET_VALID);
    }

    @Test
    void an_answer_about_something_else_or_none_at_all_says_nothing() {
        UUID site = site(responder(local.responder()));
        local.about = local.authority.issue("other").holder();
        assertDoubt(ada.revocation().of(site), Doubt.OTHER_CERTIFICATE);

        local.overall = OCSPRespBuilder.TRY_LATER;
        assertDoubt(ada.revocation().of(site), Doubt.REFUSED);

        local.httpStatus = 500;
        assertProblem(ada.revocation().of(site), NetworkProblem.STATUS);
        local.httpStatus = 302;
        assertProblem(ada.revocation().of(site), NetworkProblem.REDIRECT);
    }

    @Test
    void where_the_responder_is_silent_the_list_is_read() throws IOException {
        UUID site = site(responder("http://127.0.0.1:1/"), list(local.listAddress()));
        local.list = crl(0);

        RevocationReport report = ada.revocation().of(site);

        assertThat(report.outcome()).isEqualTo(Outcome.GOOD);
        assertThat(report.answers()).hasSize(2);
        assertThat(((Doubtful) report.answers().getFirst().finding()).problem())
                .contains(NetworkProblem.REFUSED);
    }

    @Test
    void a_definite_answer_ends_the_questions() {
        UUID site = site(responder(local.responder()), list(local.listAddress()));

        assertThat(ada.revocation().of(site).answers()).hasSize(1);
        assertThat(local.requests()).isEqualTo(1);
    }

    @Test
    void a_list_that_certkeep_signed_is_understood() {
        ada.certificates().importText(local.authority.pem());
        Issued issued = local.authority.issue("shop", list(local.listAddress()));
        UUID site = keep(issued);
        UUID root = ada.making().revocations().revoke(site, RevocationReason.SUPERSEDED);
        local.list = ada.making().revocations().sign(root, 7).der();

        RevocationReport report = ada.revocation().of(site);

        assertThat(report.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(report.revoked().orElseThrow().reason()).contains("superseded");
        assertThat(report.answers().getFirst().source().kind())
                .isEqualTo(RevocationSource.Kind.CRL);
    }

    @Test
    void a_list_of_somebody_else_or_out_of_date_says_nothing() throws IOException {
        UUID site = site(list(local.listAddress()));
        local.list = crl(TestAuthority.make("Local Root"), 0, null);
        assertDoubt(ada.revocation().of(site), Doubt.WRONG_SIGNATURE);

        local.list = crl(TestAuthority.make("Other Root"), 0, null);
        assertDoubt(ada.revocation().of(site), Doubt.OTHER_CERTIFICATE);

        local.list = crl(-2);
        assertDoubt(ada.revocation().of(site), Doubt.STALE);

        local.list = "nothing of the kind".getBytes();
        assertDoubt(ada.revocation().of(site), Doubt.MALFORMED);
    }

    @Test
    void a_list_that_covers_other_certificates_alone_makes_none_good() throws IOException {
        UUID site = site(list(local.listAddress()));
        DistributionPointName elsewhere = name("http://elsewhere.example/1.crl");
        local.list = crl(local.authority, 0, part(elsewhere, false, false));
        assertDoubt(ada.revocation().of(site), Doubt.OTHER_CERTIFICATE);

        local.list = crl(local.authority, 0, part(null, true, false));
        assertDoubt(ada.revocation().of(site), Doubt.OTHER_CERTIFICATE);

        local.list = crl(local.authority, 0, part(null, false, true));
        assertDoubt(ada.revocation().of(site), Doubt.OTHER_CERTIFICATE);

        local.list = crl(local.authority, 0, part(name(local.listAddress()), false, false));
        assertThat(ada.revocation().of(site).outcome()).isEqualTo(Outcome.GOOD);
    }

    @Test
    void addresses_that_are_never_connected_to_are_not_and_others_are_not_asked() {
        assertProblem(
                ada.revocation().of(site(responder("http://169.254.169.254/latest/meta-data"))),
                NetworkProblem.FORBIDDEN_ADDRESS);
        assertProblem(
                ada.revocation().of(site(list("ldap://directory.example/cn=list"))),
                NetworkProblem.BAD_ADDRESS);
    }

    @Test
    void what_cannot_be_asked_is_told() {
        UUID silent = site();
        UUID orphan =
                keep(TestAuthority.make("Stranger").issue("x", responder("http://a.invalid")));
        UUID own = keep(TestAuthority.selfSigned("own", responder("http://a.invalid")));

        assertThat(ada.revocation().of(silent).outcome()).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(ada.revocation().of(orphan).outcome()).isEqualTo(Outcome.NO_ISSUER);
        assertThat(ada.revocation().of(own).outcome()).isEqualTo(Outcome.SELF_SIGNED);
        assertThat(ada.revocation().sources(orphan))
                .containsExactly(
                        new RevocationSource(RevocationSource.Kind.OCSP, "http://a.invalid"));
    }

    @Test
    void certificates_of_others_are_unknown_here() {
        UUID site = site(responder(local.responder()));
        UserSession eve = store.signUp("eve");

        assertThatThrownBy(() -> eve.revocation().of(site)).isInstanceOf(NotFoundException.class);
        assertThat(local.requests()).isZero();
    }

    @Test
    void each_outcome_and_doubt_is_put_into_words() {
        Messages words = new Messages(Locale.ENGLISH);
        for (Outcome outcome : Outcome.values()) {
            assertThat(words.text(outcome.messageKey())).isNotBlank();
        }
        for (Doubt doubt : Doubt.values()) {
            assertThat(words.text(doubt.messageKey())).isNotBlank();
        }
        for (int code = 0; code < 12; code++) {
            ReasonWord.of(code)
                    .ifPresent(
                            word ->
                                    assertThat(words.text("revocation.reason." + word))
                                            .isNotBlank());
        }
    }

    private UUID site(Extra... extras) {
        ada.certificates().importText(local.authority.pem());
        return keep(local.authority.issue("shop", extras));
    }

    private UUID keep(Issued issued) {
        return ada.certificates().importText(issued.pem()).importedIds().getFirst();
    }

    private byte[] crl(int daysLeft) throws IOException {
        return crl(local.authority, daysLeft, null);
    }

    private static byte[] crl(TestAuthority by, int daysLeft, IssuingDistributionPoint part)
            throws IOException {
        Instant end = Instant.now().plus(Duration.ofDays(daysLeft + 1));
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(
                        X500Name.getInstance(by.holder().getSubject()),
                        Date.from(end.minus(Duration.ofDays(7))));
        builder.setNextUpdate(Date.from(end));
        if (part != null) {
            builder.addExtension(Extension.issuingDistributionPoint, true, part);
        }
        return builder.build(by.signer()).getEncoded();
    }

    private static DistributionPointName name(String url) {
        return new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
    }

    private static IssuingDistributionPoint part(
            DistributionPointName name, boolean authorities, boolean indirect) {
        return new IssuingDistributionPoint(name, false, authorities, null, indirect, false);
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void assertRevoked(RevocationReport report, String reason) {
        assertThat(report.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(report.revoked().orElseThrow().at()).isEqualTo(SUMMER);
        assertThat(report.revoked().orElseThrow().reason().orElse(null)).isEqualTo(reason);
    }

    private static void assertDoubt(RevocationReport report, Doubt doubt) {
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_FOUND_OUT);
        assertThat(List.of(((Doubtful) report.answers().getFirst().finding()).doubt()))
                .containsExactly(doubt);
    }

    private static void assertProblem(RevocationReport report, NetworkProblem problem) {
        assertDoubt(report, Doubt.UNREACHABLE);
        assertThat(((Doubtful) report.answers().getFirst().finding()).problem()).contains(problem);
    }
}
