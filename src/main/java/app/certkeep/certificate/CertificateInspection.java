package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.IssuerSearch.Owned;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.DerOutline;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Looks into the certificates of one signed-in user, without changing anything. Unknown ids end
/// in [app.certkeep.failure.NotFoundException], stored bytes that are no certificate in
/// [app.certkeep.failure.IntegrityException].
public final class CertificateInspection {
    /// Issuers of one name that are tried.
    private static final int MOST_CANDIDATES = 20;

    /// Issuers of many names that are tried.
    static final int MOST_NAMED = 2_000;

    private final UserStore store;
    private final Clock clock;
    private final CertificateIndex index;
    private final SystemRoots roots = new SystemRoots();

    CertificateInspection(UserStore store, Clock clock, CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// All that a certificate says.
    public InspectedCertificate of(UUID id) {
        return store.read(
                transaction -> {
                    CertificateSearchRepository rows =
                            new CertificateSearchRepository(
                                    transaction, store.userId(), now(transaction));
                    return InspectedCertificate.of(
                            rows.require(id),
                            new SuccessionRepository(transaction, store.userId()).of(id),
                            der(transaction, id),
                            clock.instant());
                });
    }

    /// The tree of its encoding.
    public DerOutline outline(UUID id) {
        return DerOutline.of(store.read(transaction -> der(transaction, id)));
    }

    /// Who vouches for it, up to the roots, among the user's certificates and the roots of this
    /// computer. Nothing is fetched, and neither dates nor constraints are judged.
    public ChainLink chain(UUID id) {
        return store.read(
                transaction -> {
                    CertificateSnapshot all = index.at(transaction);
                    CertificateRepository certificates = certificates(transaction);
                    IssuerSearch search =
                            new IssuerSearch(
                                    subject ->
                                            owned(
                                                    certificates,
                                                    all.withSubjects(
                                                            Set.of(NameKey.of(subject)),
                                                            MOST_CANDIDATES)),
                                    roots,
                                    now(transaction));
                    return search.of(new Owned(id, CertificateView.parsed(der(transaction, id))));
                });
    }

    /// The certificate of an authority that was seen to have signed it, among the user's
    /// certificates and the roots of this computer; none for one that signed itself.
    public Optional<byte[]> issuer(UUID id) {
        Optional<ChainLink> signer =
                chain(id).issuers().stream().filter(ChainLink::proved).findFirst();
        return signer.map(link -> store.read(transaction -> der(transaction, link)));
    }

    /// The certificates of those that vouch for it, nearest first.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where one of them is missing
    List<byte[]> issuers(UUID id, ExportChain wanted) {
        if (wanted == ExportChain.NONE) {
            return List.of();
        }
        List<ChainLink> path = IssuerPath.above(chain(id), wanted);
        return store.read(
                transaction -> path.stream().map(link -> der(transaction, link)).toList());
    }

    /// Some of the user's certificates of these names.
    ///
    /// @param subjects as [NameKey] has them
    List<ParsedCertificate> named(Set<String> subjects) {
        return store.read(
                transaction -> {
                    CertificateRepository certificates = certificates(transaction);
                    List<UUID> ids = index.at(transaction).withSubjects(subjects, MOST_NAMED);
                    return CertificateRepository.pieces(ids).stream()
                            .flatMap(some -> owned(certificates, some).stream())
                            .map(Owned::certificate)
                            .toList();
                });
    }

    /// The roots of this computer of a name.
    List<ParsedCertificate> rootsNamed(String subject) {
        return roots.named(subject);
    }

    private byte[] der(Transaction transaction, ChainLink link) {
        return link.id()
                .map(id -> der(transaction, id))
                .orElseGet(() -> roots.require(link.subject(), link.sha256()));
    }

    /// Two certificates field by field.
    public List<ComparedField> compare(UUID left, UUID right) {
        return store.read(
                transaction ->
                        CertificateComparison.of(der(transaction, left), der(transaction, right)));
    }

    private static List<Owned> owned(CertificateRepository certificates, List<UUID> ids) {
        return certificates.stored(ids).stream()
                .map(
                        content ->
                                new Owned(
                                        content.certificateId(),
                                        CertificateView.parsed(content.der())))
                .toList();
    }

    private Moment now(Transaction transaction) {
        return Moment.of(store, transaction, clock);
    }

    private byte[] der(Transaction transaction, UUID id) {
        return certificates(transaction).requireStored(id).content().der();
    }

    private CertificateRepository certificates(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }
}
