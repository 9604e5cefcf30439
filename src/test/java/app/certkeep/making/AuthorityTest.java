package app.certkeep.making;

import static app.certkeep.making.SelfSignedTest.refused;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.certificate.WaitingKey;
import app.certkeep.failure.InvalidInputException;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@Tag("h2")
class AuthorityTest {
    private static final Terms SERVER = Terms.of(Template.TLS_SERVER, 90);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final OpenSsl openSsl = new OpenSsl();
    private Workbench ada;

    @BeforeEach
    void signUp() {
        ada = new Workbench(store.signUp("ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_SERVER, sslserver",
        "TLS_CLIENT, sslclient",
        "SMIME, smimesign",
        "CODE_SIGNING, any"
    })
    void openssl_accepts_what_is_signed_for_its_purpose(Template template, String purpose) {
        UUID root = ada.authority("CN=Root,O=Example");
        UUID middle = ada.below(root, "CN=Middle,O=Example", 0);
        WaitingKey request =
                ada.requests()
                        .make(
                                Wish.of("ada.example", List.of("email:ada@example.com"), template),
                                Workbench.CURVE);

        // What a server is called by is asked for by the template.
        UUID leaf = ada.issuing().sign(middle, request.id(), Terms.of(template, 90));

        assertThat(verify(root, Optional.of(middle), leaf, purpose).code()).isZero();
        assertThat(ada.shown(leaf).hasKey()).isTrue();
        assertThat(ada.shown(leaf).issuer()).isEqualTo("CN=Middle,O=Example");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"ML_DSA_.*", "RSA_[34].*"})
    void authorities_of_each_kind_of_key_sign(KeyKind kind) {
        UUID root = ada.authority("Root", new KeyChoice.New(kind));

        UUID leaf = ada.server(root, "shop.example");

        assertThat(verify(root, Optional.empty(), leaf, "sslserver").code()).isZero();
    }

    @Test
    void a_request_of_openssl_is_signed() {
        String key = openSsl.file("key", "");
        String csr = openSsl.file("csr", "");
        openSsl.run(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                key,
                "-out",
                csr,
                "-subj",
                "/O=Elsewhere/CN=shop.example",
                "-addext",
                "subjectAltName=DNS:shop.example,DNS:www.shop.example");
        UUID root = ada.authority("Root");

        UUID leaf = ada.issuing().sign(root, SampleFiles.bytes(Path.of(csr)), SERVER);

        assertThat(verify(root, Optional.empty(), leaf, "sslserver").code()).isZero();
        CertificateSummary made = ada.shown(leaf);
        assertThat(made.subject()).isEqualTo("CN=shop.example,O=Elsewhere");
        assertThat(made.subjectAltNames())
                .containsExactly("DNS:shop.example", "DNS:www.shop.example");
        assertThat(made.hasKey()).isFalse();
    }

    @Test
    void what_a_request_wants_to_be_good_for_does_not_count() throws Exception {
        UUID root = ada.authority("Root");
        WaitingKey wantsToBeAnAuthority =
                ada.requests()
                        .make(Wish.of("shop.example", List.of(), Template.CA), Workbench.CURVE);

        UUID leaf = ada.issuing().sign(root, wantsToBeAnAuthority.id(), SERVER);

        assertThat(ada.shown(leaf).ca()).isFalse();
    }

    @Test
    void an_authority_signs_nothing_that_outlives_it() {
        UUID root =
                ada.issuing()
                        .selfSigned(Wish.of("Root", List.of(), Template.CA), 60, Workbench.CURVE);
        UUID request = ada.request("shop.example").id();

        refused(
                "beyond-authority",
                () -> ada.issuing().sign(root, request, Terms.of(Template.TLS_SERVER, 61)));
        assertThat(ada.requests().list()).hasSize(1);
        later(Duration.ofDays(1));
        UUID leaf = ada.issuing().sign(root, request, Terms.of(Template.TLS_SERVER, 58));
        assertThat(ada.shown(leaf).notAfter()).isBefore(ada.shown(root).notAfter());
    }

    @Test
    void an_expired_authority_signs_nothing() {
        UUID root =
                ada.issuing()
                        .selfSigned(Wish.of("Root", List.of(), Template.CA), 1, Workbench.CURVE);
        later(Duration.ofDays(2));
        UUID request = ada.request("shop.example").id();

        refused("authority-expired", () -> ada.issuing().sign(root, request, SERVER));
        refused("authority-expired", () -> ada.revocations().sign(root, 7));
    }

    @Test
    void what_is_no_authority_signs_nothing() {
        UUID site = ada.server(ada.authority("Root"), "shop.example");
        UUID request = ada.request("other.example").id();

        refused("not-an-authority", () -> ada.issuing().sign(site, request, SERVER));
        refused("no-lists", () -> ada.revocations().sign(site, 7));
    }

    @Test
    void an_authority_without_its_key_signs_nothing() {
        Workbench ben = new Workbench(store.signUp("ben"));
        String pem = ben.pem(ben.authority("Root"));
        UUID root =
                ada.session()
                        .certificates()
                        .importText(Workbench.bytes(pem))
                        .importedIds()
                        .getFirst();
        UUID request = ada.request("shop.example").id();

        refused("no-key", () -> ada.issuing().sign(root, request, SERVER));
    }

    @Test
    void the_path_length_holds() {
        UUID root =
                ada.issuing()
                        .selfSigned(
                                new Wish("Root", List.of(), Template.CA, OptionalInt.of(1)),
                                3650,
                                Workbench.CURVE);
        UUID request =
                ada.requests()
                        .make(Wish.of("Middle", List.of(), Template.CA), Workbench.CURVE)
                        .id();

        refused(
                "beyond-path-length",
                () -> ada.issuing().sign(root, request, Terms.of(Template.CA, 30)));
        refused(
                "beyond-path-length",
                () ->
                        ada.issuing()
                                .sign(
                                        root,
                                        request,
                                        new Terms(Template.CA, 30, OptionalInt.of(1))));
        UUID middle =
                ada.issuing().sign(root, request, new Terms(Template.CA, 3000, OptionalInt.of(0)));
        UUID below =
                ada.requests().make(Wish.of("Below", List.of(), Template.CA), Workbench.CURVE).id();
        refused(
                "beyond-path-length",
                () ->
                        ada.issuing()
                                .sign(
                                        middle,
                                        below,
                                        new Terms(Template.CA, 30, OptionalInt.of(0))));
        UUID leaf = ada.server(middle, "shop.example");
        assertThat(verify(root, Optional.of(middle), leaf, "sslserver").code()).isZero();
    }

    @Test
    void a_request_that_its_own_key_did_not_sign_is_refused() {
        byte[] der = ada.request("shop.example").request().orElseThrow().clone();
        UUID root = ada.authority("Root");
        der[der.length - 1] ^= 1;
        refused("request-signature", () -> ada.issuing().sign(root, der, SERVER));

        byte[] other = ada.request("shop.example").request().orElseThrow().clone();
        int place = new String(other, StandardCharsets.ISO_8859_1).indexOf("shop.example");
        other[place] ^= 1;
        refused("request-signature", () -> ada.issuing().sign(root, other, SERVER));
    }

    @Test
    void a_weak_key_is_refused() throws Exception {
        UUID root = ada.authority("Root");

        refused("key-too-weak", () -> ada.issuing().sign(root, request("RSA", 1024, 2), SERVER));
        refused("key-kind", () -> ada.issuing().sign(root, request("DSA", 2048, 2), SERVER));
    }

    @Test
    void names_of_other_kinds_are_not_signed_unseen() {
        UUID root = ada.authority("Root");

        refused("request-names", () -> ada.issuing().sign(root, request("EC", 256, 4), SERVER));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "no request",
        "-----BEGIN CERTIFICATE REQUEST-----",
        "'-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----'",
        "0000"
    })
    void what_is_no_request_is_refused(String text) {
        UUID root = ada.authority("Root");

        refused(
                "request-unreadable",
                () -> ada.issuing().sign(root, Workbench.bytes(text), SERVER));
    }

    @Test
    void a_cut_or_mutated_request_is_refused_or_says_the_same_and_is_never_a_bug() {
        byte[] der = ada.request("shop.example").request().orElseThrow();
        UUID root = ada.authority("Root");

        for (int i = 0; i < der.length; i += 3) {
            byte[] mutated = der.clone();
            mutated[i] ^= 0x20;
            refusedOrSigned(root, mutated);
            refusedOrSigned(root, Arrays.copyOf(der, i));
        }
    }

    /// A signature is over the distinguished encoding: another encoding of the same is the same.
    private void refusedOrSigned(UUID root, byte[] request) {
        try {
            CertificateSummary made = ada.shown(ada.issuing().sign(root, request, SERVER));
            assertThat(made.subject()).isEqualTo("CN=shop.example");
            assertThat(made.subjectAltNames()).containsExactly("DNS:shop.example");
        } catch (InvalidInputException e) {
            assertThat(e.messageKey()).startsWith("making.refused.");
        }
    }

    /// A request with a name of one kind, by the JDK's own means.
    private static byte[] request(String algorithm, int bits, int kindOfName) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            PKCS10CertificationRequestBuilder builder =
                    new JcaPKCS10CertificationRequestBuilder(
                            new X500Name("CN=shop.example"), pair.getPublic());
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            GeneralName name =
                    kindOfName == GeneralName.directoryName
                            ? new GeneralName(new X500Name("CN=other"))
                            : new GeneralName(kindOfName, "shop.example");
            extensions.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(name));
            builder.addAttribute(
                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
            String signature = algorithm.equals("EC") ? "ECDSA" : algorithm;
            return builder.build(
                            new JcaContentSignerBuilder("SHA256with" + signature)
                                    .build(pair.getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// A session does not last that long.
    private void later(Duration passed) {
        store.clock().advance(passed);
        ada = new Workbench(store.logIn("ada"));
    }

    private OpenSsl.Said verify(UUID root, Optional<UUID> middle, UUID leaf, String purpose) {
        String trusted = openSsl.file("root.pem", ada.pem(root));
        String between = openSsl.file("between.pem", middle.map(ada::pem).orElse(""));
        String file = openSsl.file("leaf.pem", ada.pem(leaf));
        return middle.isPresent()
                ? openSsl.run(
                        "verify",
                        "-x509_strict",
                        "-purpose",
                        purpose,
                        "-CAfile",
                        trusted,
                        "-untrusted",
                        between,
                        file)
                : openSsl.run(
                        "verify", "-x509_strict", "-purpose", purpose, "-CAfile", trusted, file);
    }
}
