package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// In which forms a certificate goes out, as the programs see them for which they are made.
@Tag("h2")
class ExportFormatsTest {
    private static final String WORD = "lantern orchid";

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    private CertificateService certificates;

    @BeforeEach
    void signUp() {
        certificates = store.signUp("ada").certificates();
        add(SampleFiles.CHAIN, SampleFiles.LEAF_KEY);
    }

    @Test
    void pem_has_the_certificate_its_issuers_and_the_key_in_this_order() {
        List<Item> items = ItemReader.read(written(ExportFormat.PEM, true, ExportChain.ROOT));

        assertThat(items).hasSize(4);
        assertThat(items.subList(0, 3))
                .extracting(item -> ((Item.CertificateItem) item).certificate().displayName())
                .containsExactly(
                        "leaf.example.com", "Corpus Test Intermediate", "Corpus Test Root");
        assertThat(items.getLast()).isInstanceOf(Item.PrivateKeyItem.class);
    }

    @Test
    void servers_get_no_root() {
        assertThat(ItemReader.read(written(ExportFormat.PEM, false, ExportChain.ISSUERS)))
                .hasSize(2);
    }

    @Test
    void openssl_verifies_a_certificate_by_its_exported_issuers() {
        Path whole = file(written(ExportFormat.PEM, false, ExportChain.ROOT));
        Path leaf = file(written(ExportFormat.PEM, false, ExportChain.NONE));

        String said =
                ForeignTool.installed("openssl")
                        .run("verify", "-attime", "1790000000", "-CAfile", whole, leaf);

        assertThat(said).contains(": OK");
    }

    @Test
    void a_missing_issuer_is_named_and_nothing_goes_out() {
        certificates.delete(List.of(id("Corpus Test Intermediate")));

        assertThatThrownBy(() -> written(ExportFormat.PEM, false, ExportChain.ISSUERS))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal ->
                                assertThat(refusal.arguments())
                                        .asString()
                                        .contains("Corpus Test Intermediate"));
    }

    @Test
    void one_that_signed_itself_has_no_issuers_to_take_along() {
        UUID root = id("Corpus Test Root");

        assertThat(ItemReader.read(written(root, ExportFormat.PEM, false, ExportChain.ROOT)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"P12", "P12_OLDER", "JKS"})
    void keytool_finds_the_whole_chain_in_a_key_store(ExportFormat format) {
        Path file = file(written(format, true, ExportChain.ROOT));

        String said =
                ForeignTool.keytool().run("-list", "-v", "-keystore", file, "-storepass", WORD);

        assertThat(said).contains("PrivateKeyEntry").contains("chain length: 3");
    }

    @ParameterizedTest
    @EnumSource(names = {"P12", "P12_OLDER"})
    void openssl_finds_the_whole_chain_in_pkcs12(ExportFormat format) {
        Path file = file(written(format, true, ExportChain.ROOT));

        String said =
                ForeignTool.installed("openssl")
                        .run(
                                "pkcs12",
                                "-legacy",
                                "-nokeys",
                                "-in",
                                file,
                                "-passin",
                                "pass:" + WORD);

        assertThat(said.split("BEGIN CERTIFICATE", -1)).hasSize(4);
    }

    @Test
    void openssl_finds_the_whole_chain_in_pkcs7() {
        Path file = file(written(ExportFormat.P7B, false, ExportChain.ROOT));

        String said = ForeignTool.installed("openssl").run("pkcs7", "-print_certs", "-in", file);

        assertThat(said.split("BEGIN CERTIFICATE", -1)).hasSize(4);
    }

    @Test
    void a_key_alone_is_encrypted_where_there_is_a_password() {
        assertThat(text(written(ExportFormat.KEY, true, ExportChain.NONE)))
                .startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        try (SecretBytes open =
                certificates.export(leaf(), ExportTarget.open(ExportFormat.KEY, true))) {
            assertThat(text(open.bytes())).startsWith("-----BEGIN PRIVATE KEY-----");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "ED25519"})
    void ssh_keygen_makes_the_same_public_key_of_an_exported_private_one(String algorithm)
            throws IOException {
        add(SampleFiles.EC, SampleFiles.EC_KEY, SampleFiles.ED25519, SampleFiles.ED25519_KEY);
        UUID id = withKey(algorithm);
        Path key = file(written(id, ExportFormat.SSH, true, ExportChain.NONE));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        String expected = text(written(id, ExportFormat.SSH, false, ExportChain.NONE));

        String said = ForeignTool.installed("ssh-keygen").run("-y", "-P", WORD, "-f", key);

        assertThat(said.strip()).isEqualTo(expected.strip());
    }

    @Test
    void a_kubernetes_secret_holds_chain_and_key_and_a_name_that_is_allowed() {
        String manifest = text(open(ExportFormat.KUBERNETES, true, ExportChain.ISSUERS));

        assertThat(manifest)
                .contains(
                        "kind: Secret\n",
                        "type: kubernetes.io/tls\n",
                        "  name: leaf.example.com\n");
        assertThat(ItemReader.read(Base64.getDecoder().decode(value(manifest, "tls.crt"))))
                .hasSize(2);
        assertThat(text(Base64.getDecoder().decode(value(manifest, "tls.key"))))
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void what_a_format_has_no_place_for_is_refused() {
        refused(ExportFormat.DER, false, ExportChain.ISSUERS, Optional.empty());
        refused(ExportFormat.KEY, false, ExportChain.NONE, Optional.empty());
        refused(ExportFormat.KUBERNETES, false, ExportChain.NONE, Optional.empty());
        refused(ExportFormat.JWK, true, ExportChain.NONE, Optional.of(WORD));
        refused(ExportFormat.P12, true, ExportChain.NONE, Optional.empty());
    }

    private void refused(
            ExportFormat format, boolean withKey, ExportChain chain, Optional<String> word) {
        Optional<Password> password = word.map(ExportFormatsTest::password);
        UUID leaf = leaf();
        assertThatThrownBy(
                        () ->
                                certificates.export(
                                        leaf(), new ExportTarget(format, withKey, password, chain)))
                .isInstanceOf(InvalidInputException.class);
        password.ifPresent(Password::close);
    }

    private static String value(String manifest, String name) {
        return manifest.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }

    private byte[] written(ExportFormat format, boolean withKey, ExportChain chain) {
        return written(leaf(), format, withKey, chain);
    }

    private byte[] written(UUID id, ExportFormat format, boolean withKey, ExportChain chain) {
        boolean needed = format.needsPassword() || withKey && format.takesPassword();
        boolean locked = needed && format != ExportFormat.PEM;
        Optional<Password> password = locked ? Optional.of(password(WORD)) : Optional.empty();
        try (SecretBytes file =
                certificates.export(id, new ExportTarget(format, withKey, password, chain))) {
            return file.bytes().clone();
        } finally {
            password.ifPresent(Password::close);
        }
    }

    private byte[] open(ExportFormat format, boolean withKey, ExportChain chain) {
        try (SecretBytes file =
                certificates.export(
                        leaf(), new ExportTarget(format, withKey, Optional.empty(), chain))) {
            return file.bytes().clone();
        }
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "export", ""), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private UUID leaf() {
        return id("leaf.example.com");
    }

    private UUID id(String name) {
        return summary(name).id();
    }

    private CertificateSummary summary(String name) {
        return certificates.page(CertificateQuery.all(), new PageRequest(1, 100)).items().stream()
                .filter(certificate -> certificate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private UUID withKey(String algorithm) {
        return certificates.page(CertificateQuery.all(), new PageRequest(1, 100)).items().stream()
                .filter(it -> it.hasKey() && it.keyAlgorithm().equals(algorithm))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void add(Path... files) {
        certificates.importFiles(Arrays.asList(files));
    }

    private static Password password(String word) {
        return new Password(word.toCharArray());
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
