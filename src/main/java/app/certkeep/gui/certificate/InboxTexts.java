package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportFate;
import app.certkeep.certificate.ImportRow;
import app.certkeep.certificate.ImportState;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.i18n.Messages;

import java.io.File;
import java.util.List;

/// The words of the review of an import.
final class InboxTexts {
    private final CertificateTexts texts;

    InboxTexts(CertificateTexts texts) {
        this.texts = texts;
    }

    /// Something that is said of an item in full.
    record Fact(String name, String value) {}

    Messages messages() {
        return texts.messages();
    }

    String item(ImportRow row) {
        return switch (row) {
            case ImportRow.OfCertificate one -> CertificateTexts.shown(one.name());
            case ImportRow.OfKey one ->
                    messages()
                            .text("certificate.import.key", one.algorithm(), one.size().orElse(0));
            case ImportRow.Refused one -> file(one.file());
        };
    }

    /// What it is, below its name.
    String kind(ImportRow row) {
        return switch (row) {
            case ImportRow.OfCertificate one ->
                    word("kind.certificate", CertificateTexts.shown(one.subject()));
            case ImportRow.OfKey one ->
                    one.owner().isEmpty()
                            ? word("kind.key-alone")
                            : word("kind.key", CertificateTexts.shown(one.owner()));
            case ImportRow.Refused one ->
                    word(one.state() == ImportState.LOCKED ? "kind.locked" : "kind.refused");
        };
    }

    String state(ImportRow row) {
        return row.leftOut() ? word("left-out") : messages().text(row.state().messageKey());
    }

    static String icon(ImportRow row) {
        return row.leftOut() ? "fth-minus-circle" : icon(row.state());
    }

    private static String icon(ImportState state) {
        return switch (state) {
            case NEW -> "fth-plus-circle";
            case PAIRED -> "fth-key";
            case RESTORED -> "fth-rotate-ccw";
            case DUPLICATE -> "fth-copy";
            case MISMATCHED -> "fth-alert-triangle";
            case LOCKED -> "fth-lock";
            case REJECTED -> "fth-x-octagon";
        };
    }

    String filter(ImportState state, int count) {
        return word("filter", messages().text(state.messageKey()), count);
    }

    /// What becomes of it, and why.
    String fate(ImportRow row) {
        return switch (row) {
            case ImportRow.OfCertificate one -> fate(one.fate());
            case ImportRow.OfKey one -> fate(one.fate());
            case ImportRow.Refused one -> messages().text(one.reasonKey(), one.arguments());
        };
    }

    private String fate(ImportFate fate) {
        return messages()
                .text(fate.messageKey(), CertificateTexts.shown(fate.name()), file(fate.file()));
    }

    /// How long it is valid and who issued it, below what becomes of it.
    String chain(ImportRow row) {
        return row instanceof ImportRow.OfCertificate one
                ? word("chain", texts.local(one.notAfter()), issuedBy(one))
                : "";
    }

    private String issuedBy(ImportRow.OfCertificate row) {
        return messages().text(row.issuedBy().messageKey());
    }

    /// The name of its file, without folders.
    String file(String file) {
        return file.isEmpty()
                ? word("pasted")
                : CertificateTexts.shown(file.substring(file.lastIndexOf(File.separatorChar) + 1));
    }

    String place(ImportRow row) {
        String file = row.file().isEmpty() ? word("pasted") : VisibleText.of(row.file());
        return word("place", file, row.index() + 1);
    }

    List<Fact> facts(ImportRow row) {
        Fact fate = new Fact(word("fact.fate"), fate(row));
        Fact place = new Fact(word("fact.place"), place(row));
        return row instanceof ImportRow.OfCertificate one
                ? List.of(
                        fate,
                        new Fact(word("fact.subject"), CertificateTexts.shown(one.subject())),
                        new Fact(
                                word("fact.issuer"),
                                word(
                                        "issuer",
                                        CertificateTexts.shown(one.issuer()),
                                        issuedBy(one))),
                        new Fact(word("fact.until"), texts.local(one.notAfter())),
                        place)
                : List.of(fate, place);
    }

    private String word(String key, Object... arguments) {
        return messages().text("certificates.inbox." + key, arguments);
    }
}
