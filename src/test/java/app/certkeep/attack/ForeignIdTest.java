package app.certkeep.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Map.entry;

import app.certkeep.account.Role;
import app.certkeep.account.UserAdministration;
import app.certkeep.app.Administration;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.BulkResult;
import app.certkeep.making.IssuingService;
import app.certkeep.making.KeyChoice;
import app.certkeep.making.KeyKind;
import app.certkeep.making.Renewal;
import app.certkeep.making.RequestService;
import app.certkeep.making.RevocationReason;
import app.certkeep.making.RevocationService;
import app.certkeep.making.Template;
import app.certkeep.making.Terms;
import app.certkeep.making.Wish;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every method of a service that takes an id, called with an id of somebody else.
class ForeignIdTest {
    private static final PageRequest FIRST = new PageRequest(1, 10);

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private UserSession eve;
    private UUID certificate;
    private UUID kept;
    private UUID trashed;
    private UUID trashedCertificate;
    private UUID endpoint;
    private UUID delivery;
    private UUID session;
    private UUID waiting;
    private UUID servedHost;

    /// What eve does with an id of ada's.
    @FunctionalInterface
    private interface Attack {
        void run() throws Exception;
    }

    @BeforeEach
    void keepSomething() {
        ada = store.signUp("ada");
        eve = store.signUp("eve");
        ada.certificates().importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY));
        certificate =
                ada.certificates().page(CertificateQuery.all(), FIRST).items().getFirst().id();
        servedHost =
                ada.served()
                        .hosts()
                        .add(certificate, new ServerAddress("www.example.com", 443, StartTls.NONE))
                        .id();
        try (SecretBytes value = SecretBytes.ofUtf8("kept".toCharArray())) {
            ada.keyValues().set("k", value);
            ada.keyValues().set("kept", value);
        }
        kept = ada.keyValues().bulk().idsOf(List.of("kept")).getFirst();
        trashed = ada.keyValues().delete("k");
        trashedCertificate =
                ada.certificates().importFiles(List.of(SampleFiles.ROOT)).importedIds().getFirst();
        ada.certificates().delete(List.of(trashedCertificate));
        try (var added =
                ada.endpoints()
                        .add(new EndpointForm("hook", "https://hooks.example.com/x", false))) {
            endpoint = added.endpoint().id();
        }
        waiting = ada.making().requests().makeKey(KeyKind.EC_P256, "kept").id();
        session = ada.sessions().list().getFirst().id();
        delivery = ada.deliveries().sendTest(endpoint);
    }

    /// What eve does with keys and certificates of ada's that things are made with.
    private Map<String, Attack> attacksOnMaking() {
        Wish wish = Wish.of("eve.example", List.of(), Template.TLS_SERVER);
        Terms terms = Terms.of(Template.TLS_SERVER, 1);
        RequestService requests = eve.making().requests();
        IssuingService issuing = eve.making().issuing();
        RevocationService revocations = eve.making().revocations();
        UUID own = requests.make(wish, new KeyChoice.New(KeyKind.EC_P256)).id();
        byte[] request = requests.details(own).request().orElseThrow();
        Renewal renewal = new Renewal(Optional.of(certificate), Optional.empty(), 1);
        return Map.ofEntries(
                entry("RequestService.details", () -> requests.details(waiting)),
                entry("RequestService.forget", () -> requests.forget(waiting)),
                entry(
                        "RequestService.makeAgain",
                        () -> requests.makeAgain(certificate, Optional.empty())),
                entry(
                        "RequestService.make, with a waiting key",
                        () -> requests.make(wish, new KeyChoice.Waiting(waiting))),
                entry(
                        "RequestService.make, with the key of a certificate",
                        () -> requests.make(wish, new KeyChoice.OfCertificate(certificate))),
                entry(
                        "IssuingService.selfSigned, with a waiting key",
                        () -> issuing.selfSigned(wish, 1, new KeyChoice.Waiting(waiting))),
                entry(
                        "IssuingService.selfSigned, with the key of a certificate",
                        () ->
                                issuing.selfSigned(
                                        wish, 1, new KeyChoice.OfCertificate(certificate))),
                entry("IssuingService.sign", () -> issuing.sign(certificate, request, terms)),
                entry(
                        "IssuingService.sign, a waiting request",
                        () -> issuing.sign(ownAuthority(issuing), waiting, terms)),
                entry("IssuingService.renew", () -> issuing.renew(certificate, renewal)),
                entry(
                        "IssuingService.renew, by another's authority",
                        () -> issuing.renew(ownAuthority(issuing), renewal)),
                entry(
                        "RevocationService.revoke",
                        () -> revocations.revoke(certificate, RevocationReason.UNSPECIFIED)),
                entry("RevocationService.revoked", () -> revocations.revoked(certificate)),
                entry("RevocationService.sign", () -> revocations.sign(certificate, 1)));
    }

    private static UUID ownAuthority(IssuingService issuing) {
        Wish root = Wish.of("Root", List.of(), Template.CA);
        return issuing.selfSigned(root, 10, new KeyChoice.New(KeyKind.EC_P256));
    }

    private Map<String, Attack> attacks() {
        return Map.ofEntries(
                entry(
                        "CertificateInspection.of",
                        () -> eve.certificates().inspection().of(certificate)),
                entry(
                        "CertificateInspection.outline",
                        () -> eve.certificates().inspection().outline(certificate)),
                entry(
                        "CertificateInspection.chain",
                        () -> eve.certificates().inspection().chain(certificate)),
                entry(
                        "CertificateInspection.issuer",
                        () -> eve.certificates().inspection().issuer(certificate)),
                entry(
                        "ServedHosts.add",
                        () ->
                                eve.served()
                                        .hosts()
                                        .add(
                                                certificate,
                                                new ServerAddress(
                                                        "mine.example", 443, StartTls.NONE))),
                entry("ServedHosts.of", () -> eve.served().hosts().of(certificate)),
                entry("ServedHosts.remove", () -> eve.served().hosts().remove(servedHost)),
                entry("ServedChecks.check", () -> eve.served().checks().check(certificate)),
                entry("RevocationCheck.of", () -> eve.revocation().of(certificate)),
                entry("RevocationCheck.sources", () -> eve.revocation().sources(certificate)),
                entry(
                        "CertificateInspection.compare",
                        () -> eve.certificates().inspection().compare(certificate, certificate)),
                entry(
                        "CertificateTags.add",
                        () -> eve.certificates().tags().add(List.of(certificate), List.of("x"))),
                entry(
                        "CertificateTags.remove",
                        () -> eve.certificates().tags().remove(List.of(certificate), List.of("x"))),
                entry(
                        "CertificateSuccession.replace",
                        () ->
                                eve.certificates()
                                        .succession()
                                        .replace(certificate, trashedCertificate)),
                entry("CertificateNotes.of", () -> eve.certificates().notes().of(certificate)),
                entry(
                        "CertificateNotes.write",
                        () -> {
                            try (SecretBytes text = SecretBytes.ofUtf8("mine".toCharArray())) {
                                eve.certificates().notes().write(certificate, 0, text);
                            }
                        }),
                entry(
                        "CertificateService.setActive",
                        () -> eve.certificates().setActive(List.of(certificate), true)),
                entry(
                        "CertificateService.rename",
                        () -> eve.certificates().rename(certificate, "mine")),
                entry(
                        "CertificateService.delete",
                        () -> eve.certificates().delete(List.of(certificate))),
                entry(
                        "CertificateService.export",
                        () -> eve.certificates().export(certificate, ExportFormat.PEM, true)),
                entry(
                        "CertificateTrash.restore",
                        () -> eve.certificates().trash().restore(List.of(trashedCertificate))),
                entry(
                        "CertificateTrash.purge",
                        () -> eve.certificates().trash().purge(List.of(trashedCertificate))),
                entry("EntryTrash.restore", () -> eve.keyValues().trash().restore(trashed, null)),
                entry("EntryTrash.purge", () -> eve.keyValues().trash().purge(trashed)),
                entry("EntryBulk.edit", this::editKept),
                entry("EntryBulk.delete", () -> eve.keyValues().bulk().delete(List.of(kept))),
                entry("EntryBulk.restore", () -> eve.keyValues().bulk().restore(List.of(trashed))),
                entry("EndpointService.rename", () -> eve.endpoints().rename(endpoint, "mine")),
                entry(
                        "EndpointService.setEnabled",
                        () -> eve.endpoints().setEnabled(endpoint, false)),
                entry(
                        "EndpointService.choose",
                        () -> eve.endpoints().choose(endpoint, EventType.choices())),
                entry("EndpointSettings.rotate", () -> eve.endpointSettings().rotate(endpoint)),
                entry(
                        "EndpointSettings.edit",
                        () -> eve.endpointSettings().edit(endpoint, EndpointChange.NONE)),
                entry("EndpointService.remove", () -> eve.endpoints().remove(endpoint)),
                entry("SessionService.revoke", () -> eve.sessions().revoke(session)),
                entry("DeliveryService.details", () -> eve.deliveries().details(delivery)),
                entry("DeliveryService.resend", () -> eve.deliveries().resend(delivery)),
                entry("DeliveryService.sendTest", () -> eve.deliveries().sendTest(endpoint)));
    }

    private void editKept() {
        var result = eve.keyValues().bulk().edit(List.of(kept), BulkEdit.into("mine"));
        if (result instanceof BulkResult.Refused refused) {
            throw refused.reason();
        }
    }

    /// What administrators alone may do to another user.
    private Map<String, Attack> attacksOnUsers(Password own) {
        UUID victim = ada.identity().userId();
        Administration admin = eve.administration();
        UserAdministration users = admin.accounts();
        return Map.of(
                "AdministratorReset.begin", () -> admin.resets().begin(victim, own),
                "UserAdministration.disable", () -> users.disable(victim, own),
                "UserAdministration.enable", () -> users.enable(victim, own),
                "UserAdministration.endSessions", () -> users.endSessions(victim, own),
                "UserAdministration.changeRole", () -> users.changeRole(victim, Role.USER, own),
                "UserAdministration.edit", () -> users.edit(victim, "Eve", "eve2@example.com", own),
                "UserAdministration.delete", () -> users.delete(victim, own),
                "TopUp.give", () -> admin.credits().give(victim, 5, own));
    }

    /// Methods with a test of their own: an heir is a user that may be named, what is done to many
    /// records says how many it were, and what became of telling is told of those that are known.
    private static final Set<String> ON_THEIR_OWN =
            Set.of(
                    "AccountDeletion.delete",
                    "AccountDeletion.eraseNow",
                    "ActivityService.delete",
                    "ActivityService.restore",
                    "DeliveryService.told");

    @Test
    void a_user_who_is_no_administrator_does_nothing_to_another() {
        try (Password own = FreshStore.password()) {
            attacksOnUsers(own)
                    .forEach(
                            (method, attack) ->
                                    assertThatThrownBy(attack::run)
                                            .as(method)
                                            .isInstanceOf(NotAllowedException.class));
        }
        assertThat(ada.account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void records_of_others_are_neither_deleted_nor_restored() {
        List<UUID> records = ada.activity().idsAt(List.of(1L, 2L));
        assertThat(records).hasSize(2);

        assertThat(eve.activity().delete(records)).isZero();
        ada.activity().delete(records);
        assertThat(eve.activity().restore(records)).isZero();
    }

    @Test
    void what_became_of_telling_of_certificates_of_others_is_not_told() {
        ada.certificates().setActive(List.of(certificate), true);

        assertThat(ada.deliveries().told(List.of(certificate))).hasSize(1);
        assertThat(eve.deliveries().told(List.of(certificate))).isEmpty();
    }

    @Test
    void nothing_is_made_with_keys_and_certificates_of_others() {
        attacksOnMaking()
                .forEach(
                        (method, attack) ->
                                assertThatThrownBy(attack::run)
                                        .as(method)
                                        .isInstanceOf(NotFoundException.class));
        assertThat(ada.making().requests().list()).hasSize(1);
        assertThat(ada.certificates().counts().all()).isEqualTo(1);
    }

    @Test
    void an_id_of_another_user_is_an_unknown_id_everywhere() {
        attacks()
                .forEach(
                        (method, attack) ->
                                assertThatThrownBy(attack::run)
                                        .as(method)
                                        .isInstanceOf(NotFoundException.class));
        assertThat(ada.certificates().counts().all()).isEqualTo(1);
        assertThat(ada.certificates().counts().active()).isZero();
        assertThat(ada.keyValues().trash().count()).isEqualTo(1);
        assertThat(ada.keyValues().bulk().idsOf(List.of("kept"))).containsExactly(kept);
        assertThat(ada.certificates().trash().count()).isEqualTo(1);
        assertThat(ada.endpoints().list().getFirst().name()).isEqualTo("hook");
    }

    @Test
    void an_heir_of_ones_own_choice_is_refused_where_it_is_no_user() {
        try (var password = FreshStore.password()) {
            assertThatThrownBy(() -> ada.account().deletion().delete(password, certificate))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    /// A new method that takes an id fails this until an attack on it stands above.
    @Test
    void no_method_that_takes_an_id_is_left_out() {
        Set<String> methods =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("app.certkeep")
                                .stream()
                                .filter(ForeignIdTest::isService)
                                .flatMap(type -> type.getMethods().stream())
                                .filter(ForeignIdTest::takesAnId)
                                .map(
                                        method ->
                                                method.getOwner().getSimpleName()
                                                        + "."
                                                        + method.getName())
                                .filter(name -> !ON_THEIR_OWN.contains(name))
                                .collect(Collectors.toSet());

        Set<String> attacked = new HashSet<>(attacks().keySet());
        attacked.addAll(attacksOnMaking().keySet());
        try (Password own = FreshStore.password()) {
            attacked.addAll(attacksOnUsers(own).keySet());
        }
        assertThat(attacked).containsAll(methods);
        assertThat(methods).hasSizeGreaterThan(10);
    }

    private static boolean isService(JavaClass type) {
        String place = type.getPackageName();
        boolean feature =
                List.of(
                                "account",
                                "certificate",
                                "making",
                                "served",
                                "revocation",
                                "keyvalue",
                                "notification",
                                "activity")
                        .stream()
                        .anyMatch(name -> place.equals("app.certkeep." + name));
        return feature
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isRecord()
                && !type.isEnum();
    }

    /// Who has a transaction in hand is a service already.
    private static boolean takesAnId(JavaMethod method) {
        boolean ofServices =
                method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Transaction.class));
        return !ofServices
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getParameterTypes().stream()
                        .anyMatch(type -> type.getName().contains("java.util.UUID"));
    }
}
