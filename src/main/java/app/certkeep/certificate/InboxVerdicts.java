package app.certkeep.certificate;

import app.certkeep.certificate.InboxKept.Owner;
import app.certkeep.certificate.format.ParsedCertificate;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Decides what would become of the items of an import. Asked once for each, in their order.
final class InboxVerdicts {
    private final InboxKept kept;
    private final InboxChoices choices;

    /// Certificates that the import would bring, with their names, by pairing.
    private final Map<String, String> coming = new HashMap<>();

    /// Files of the keys that the import would bring, by pairing.
    private final Map<String, String> keys = new HashMap<>();

    /// Names of certificates, by file without its ending.
    private final Map<String, String> beside = new HashMap<>();

    /// Files of what was asked for, by content.
    private final Map<String, String> seen = new HashMap<>();

    /// @param items all of them
    InboxVerdicts(InboxKept kept, InboxChoices choices, List<InboxItem> items) {
        this.kept = kept;
        this.choices = choices;
        items.stream().filter(item -> !choices.isLeftOut(item)).forEach(this::expect);
    }

    private void expect(InboxItem item) {
        switch (item) {
            case InboxItem.OfCertificate one -> {
                ParsedCertificate certificate = one.certificate();
                String name = choices.shownName(one);
                Optional<UUID> before = kept.present().get(certificate.sha256());
                if (before == null || before.isPresent()) {
                    coming.putIfAbsent(certificate.pairing(), name);
                }
                beside.putIfAbsent(withoutEnding(one.place().file()), name);
            }
            case InboxItem.OfKey one -> keys.putIfAbsent(one.key().pairing(), one.place().file());
            case InboxItem.Refused _ -> {}
        }
    }

    ImportFate of(InboxItem.OfCertificate one) {
        return unlessLeftOut(one, fate(one));
    }

    ImportFate of(InboxItem.OfKey one) {
        return unlessLeftOut(one, fate(one));
    }

    private ImportFate unlessLeftOut(InboxItem item, ImportFate fate) {
        return choices.isLeftOut(item) ? fate.leftOut() : fate;
    }

    private ImportFate fate(InboxItem.OfCertificate one) {
        ParsedCertificate certificate = one.certificate();
        String file = one.place().file();
        String first = seen.putIfAbsent(one.content(), file);
        if (first != null) {
            return ImportFate.of(ImportState.DUPLICATE, "again").in(first, file);
        }
        Optional<UUID> before = kept.present().get(certificate.sha256());
        if (before != null) {
            return before.isPresent()
                    ? ImportFate.of(ImportState.RESTORED, "restored")
                    : ImportFate.of(ImportState.DUPLICATE, "kept")
                            .named(kept.names().getOrDefault(certificate.sha256(), ""));
        }
        String key = keys.get(certificate.pairing());
        if (key != null) {
            return ImportFate.of(ImportState.PAIRED, "paired").in(key, file);
        }
        return kept.waiting().contains(certificate.pairing())
                ? ImportFate.of(ImportState.PAIRED, "waiting")
                : ImportFate.of(ImportState.NEW, "new");
    }

    private ImportFate fate(InboxItem.OfKey one) {
        String pairing = one.key().pairing();
        String file = one.place().file();
        String name = coming.get(pairing);
        Owner owner = kept.owners().get(pairing);
        if (name == null && owner == null) {
            return mismatched(file);
        }
        String first = seen.putIfAbsent(one.content(), file);
        if (first != null) {
            return ImportFate.of(ImportState.DUPLICATE, "again").in(first, file);
        }
        if (name != null) {
            return ImportFate.of(ImportState.PAIRED, "key").named(name);
        }
        return owner.complete()
                ? ImportFate.of(ImportState.DUPLICATE, "key-kept").named(owner.name())
                : ImportFate.of(ImportState.PAIRED, "key").named(owner.name());
    }

    private ImportFate mismatched(String file) {
        String other = beside.get(withoutEnding(file));
        return other == null
                ? ImportFate.of(ImportState.MISMATCHED, "mismatched")
                : ImportFate.of(ImportState.MISMATCHED, "mismatched-beside").named(other);
    }

    /// So that `shop.key` lies beside `shop.crt`.
    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf(File.separatorChar) + 1 ? file.substring(0, dot) : file;
    }

    /// A certificate that the key belongs to; empty where there is none.
    String owner(InboxItem.OfKey one) {
        Owner owner = kept.owners().get(one.key().pairing());
        return coming.getOrDefault(one.key().pairing(), owner == null ? "" : owner.name());
    }
}
