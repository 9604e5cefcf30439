package app.certkeep.certificate;

import app.certkeep.certificate.format.ParsedCertificate;

import java.util.List;
import java.util.Map;

/// Makes the rows of a review. Used once, for all items in their order.
final class InboxReviewing {
    private final InboxVerdicts verdicts;
    private final InboxChoices choices;
    private final Map<String, ImportIssuer> issuers;

    /// @param issuers by fingerprint
    InboxReviewing(
            InboxVerdicts verdicts, InboxChoices choices, Map<String, ImportIssuer> issuers) {
        this.verdicts = verdicts;
        this.choices = choices;
        this.issuers = issuers;
    }

    ImportReview of(List<InboxItem> items) {
        return new ImportReview(items.stream().map(this::row).toList());
    }

    private ImportRow row(InboxItem item) {
        return switch (item) {
            case InboxItem.OfCertificate one -> row(one);
            case InboxItem.OfKey one -> row(one);
            case InboxItem.Refused(ImportReport.Rejected why) ->
                    new ImportRow.Refused(
                            why.file(),
                            why.index(),
                            why.isLocked() ? ImportState.LOCKED : ImportState.REJECTED,
                            why.reasonKey(),
                            why.arguments());
        };
    }

    private ImportRow row(InboxItem.OfCertificate one) {
        ParsedCertificate certificate = one.certificate();
        return new ImportRow.OfCertificate(
                one.place().file(),
                one.place().index(),
                verdicts.of(one),
                choices.isLeftOut(one),
                one.content(),
                choices.shownName(one),
                certificate.subject(),
                certificate.issuer(),
                certificate.notAfter(),
                certificate.sha256(),
                certificate.keyAlgorithm(),
                certificate.keySize(),
                issuers.getOrDefault(certificate.sha256(), ImportIssuer.UNCHECKED));
    }

    private ImportRow row(InboxItem.OfKey one) {
        return new ImportRow.OfKey(
                one.place().file(),
                one.place().index(),
                verdicts.of(one),
                choices.isLeftOut(one),
                one.content(),
                one.key().algorithm(),
                one.key().bits(),
                verdicts.owner(one));
    }
}
