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
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.DemoCertificates;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Takes the pictures of the README anew, from the real window over a store like a small site's:
/// `./mvnw -q test -Dtest=PictureTour -Dsurefire.jvm=-Dpictures.directory=docs/pictures`. Not run
/// with the tests.
class PictureTour extends WindowTest {
    @TempDir Path home;

    @Test
    void every_screen_in_light_and_dark() throws Exception {
        Config config = new Config(home, PasswordCost.FLOOR, 50);
        try (MockWebServer receiver = new MockWebServer()) {
            receiver.start();
            fill(config, receiver);
            CountDownLatch closed = new CountDownLatch(1);
            MainWindow window =
                    Fx.call(
                            () -> {
                                MainWindow made =
                                        new MainWindow(stage(), config, closed::countDown);
                                made.open();
                                return made;
                            });
            tour(window.shell().theme());
            Fx.run(window::close);
            closed.await(20, TimeUnit.SECONDS);
        }
    }

    private void tour(Theme theme) {
        find("#logIn", Labeled.class);
        twice(theme, "log-in");
        clickOn("Create an account");
        find("#signUp", Labeled.class);
        twice(theme, "sign-up");
        clickOn("Log in to an account");
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", FreshStore.PASSWORD);
        clickOn("#logIn");
        waitFor("the certificates", () -> rows() > 0);
        twice(theme, "certificates");
        clickOn("shop.example.com");
        find("#field-subject", Labeled.class);
        twice(theme, "certificate");
        clickOn("#go-keys_and_values");
        waitFor("the entries", () -> rows() > 0);
        clickOn("#go-keys_and_values");
        twice(theme, "keys-and-values");
        clickOn("#go-notifications");
        waitFor("the deliveries", () -> rows() > 0);
        twice(theme, "notifications");
        clickOn("#go-settings");
        twice(theme, "settings");
    }

    private long rows() {
        return lookup(".table-view").queryAllAs(TableView.class).stream()
                .mapToLong(table -> table.getItems().size())
                .max()
                .orElse(0);
    }

    private void twice(Theme theme, String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            Fx.run(() -> theme.choiceProperty().set(choice));
            picture(name + "-" + choice.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static void fill(Config config, MockWebServer receiver) {
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = FreshStore.password()) {
            SignUp form = new SignUp("Ada Lovelace", "ada@example.com", password);
            SignedUp signedUp = certkeep.accounts().signUp(form, SessionKind.window("tour"));
            try (UserSession session = certkeep.sessionOf(signedUp.signedIn().identity())) {
                importCertificates(session);
                setEntries(session);
                notifyOnce(session, receiver);
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
                .forEach(
                        (key, value) -> {
                            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                            try (SecretBytes secret = new SecretBytes(bytes)) {
                                session.keyValues().set(key, secret);
                            }
                        });
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
