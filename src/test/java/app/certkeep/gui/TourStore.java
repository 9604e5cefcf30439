package app.certkeep.gui;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.support.DemoCertificates;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is in the store through whose window a tour goes.
enum TourStore {
    EMPTY,
    /// As a small site has it.
    SMALL,
    /// 10,000 certificates and 1,000 entries more.
    LARGE;

    static final String EMAIL = "ada@example.com";

    /// @param receiver hears of five switches
    void fill(Config config, MockWebServer receiver) {
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = FreshStore.password()) {
            SignUp form = new SignUp("Ada Lovelace", EMAIL, password);
            SignedUp signedUp = certkeep.accounts().signUp(form, SessionKind.window("tour"));
            try (UserSession session = certkeep.sessionOf(signedUp.signedIn().identity())) {
                if (this != EMPTY) {
                    importCertificates(session);
                    setEntries(session);
                    notifyOnce(session, receiver);
                }
                if (this == LARGE) {
                    session.certificates().importText(SampleFiles.many(0, 10_000));
                    for (int i = 0; i < 1_000; i++) {
                        set(session, "many/%02d/entry-%04d".formatted(i / 50, i), "value " + i);
                    }
                }
            }
        }
    }

    private static void importCertificates(UserSession session) {
        DemoCertificates demo = new DemoCertificates();
        List.of(
                        demo.make(81, false, true, "shop.example.com", "www.shop.example.com"),
                        demo.make(63, true, true, "api.example.com"),
                        demo.make(12, false, true, "mail.example.org", "smtp.example.org"),
                        demo.make(-3, true, true, "intranet.example.net"),
                        demo.make(40, false, true, "*.lab.example.net", "lab.example.net"),
                        demo.make(75, true, false, "partner.example.com"),
                        demo.make(27, false, true, "vpn.example.net"),
                        demo.make(88, false, true, "git.example.org", "ci.example.org"))
                .forEach(session.certificates()::importText);
    }

    private static void setEntries(UserSession session) {
        Map.of(
                        "shop/db/password", "correct-horse",
                        "shop/db/url", "postgresql://db.example.net/shop",
                        "shop/payment/api-key", "sk_test_4eC39HqLyjWDarjt",
                        "mail/relay/password", "kept in no text file",
                        "lab/wifi/passphrase", "seven slow turtles",
                        "ci/deploy/ssh-key", "one\ntwo\nthree")
                .forEach((key, value) -> set(session, key, value));
    }

    private static void set(UserSession session, String key, String value) {
        try (SecretBytes secret = new SecretBytes(value.getBytes(StandardCharsets.UTF_8))) {
            session.keyValues().set(key, secret);
        }
    }

    private static void notifyOnce(UserSession session, MockWebServer receiver) {
        for (int i = 0; i < 4; i++) {
            receiver.enqueue(new MockResponse.Builder().code(204).build());
        }
        receiver.enqueue(new MockResponse.Builder().code(503).build());
        String url = receiver.url("/hooks/certkeep").toString();
        session.endpoints().add(new EndpointForm("Load balancer", url, true)).close();
        List<UUID> ids =
                session
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 50))
                        .items()
                        .stream()
                        .filter(certificate -> !certificate.name().startsWith("intranet"))
                        .map(CertificateSummary::id)
                        .limit(5)
                        .toList();
        for (UUID id : ids) {
            session.certificates().setActive(List.of(id), true);
            session.dispatcher().drain(Duration.ofSeconds(10));
        }
    }
}
