package app.certkeep.app;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateTrash;
import app.certkeep.certificate.TrashedCertificate;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.keyvalue.EntryTrash;
import app.certkeep.keyvalue.TrashedEntry;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All that a user deleted and that is not purged yet, of whatever kind.
public final class Trash {
    private final UserStore store;
    private final EntryTrash entries;
    private final CertificateTrash certificates;
    private final Clock clock;

    Trash(UserStore store, EntryTrash entries, CertificateTrash certificates, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.certificates = certificates;
        this.clock = clock;
    }

    /// One page of a kind, what was deleted last first.
    public Page<TrashItem> page(TrashItem.Kind kind, PageRequest request) {
        Duration stays = store.policy().purgeAfter();
        return switch (kind) {
            case ENTRY -> entries.page(request).map(entry -> item(entry, stays));
            case CERTIFICATE -> certificates.page(request).map(one -> item(one, stays));
        };
    }

    /// How many of a kind.
    public long count(TrashItem.Kind kind) {
        return switch (kind) {
            case ENTRY -> entries.count();
            case CERTIFICATE -> certificates.count();
        };
    }

    /// Everything, kind by kind.
    public List<TrashItem> list() {
        List<TrashItem> all = new ArrayList<>();
        for (TrashItem.Kind kind : TrashItem.Kind.values()) {
            Page<TrashItem> page;
            int number = 1;
            do {
                page = page(kind, new PageRequest(number++, PageRequest.LARGEST));
                all.addAll(page.items());
            } while (number <= page.pages());
        }
        return all;
    }

    /// The one whose id begins with a text, or whose name is that text.
    ///
    /// @throws NotFoundException where there is none
    /// @throws ConflictException where there are several
    public TrashItem find(String text) {
        return find(text, list());
    }

    /// As the other, of one kind. Of several with the same name, the one deleted last.
    public TrashItem find(String text, TrashItem.Kind kind) {
        List<TrashItem> all = list().stream().filter(item -> item.kind() == kind).toList();
        return all.stream()
                .filter(item -> item.name().equals(text))
                .findFirst()
                .orElseGet(() -> find(text, all));
    }

    private static TrashItem find(String text, List<TrashItem> all) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        List<TrashItem> found =
                all.stream()
                        .filter(
                                item ->
                                        item.name().equals(text)
                                                || start.length() >= 8
                                                        && item.id().toString().startsWith(start))
                        .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("not in the trash", "trash.missing");
        }
        if (found.size() > 1) {
            throw new ConflictException("several in the trash", "trash.several", found.size());
        }
        return found.getFirst();
    }

    /// Takes something out of the trash.
    ///
    /// @param newName null for the name that it had, which a certificate always keeps
    /// @return its name now
    /// @throws InvalidInputException where a certificate is to have another name
    /// @throws NotFoundException where it is not there any more
    /// @throws ConflictException where the name of an entry is taken by now
    public String restore(TrashItem item, @Nullable String newName) {
        return switch (item.kind()) {
            case ENTRY -> entries.restore(item.id(), newName).key();
            case CERTIFICATE -> restoreCertificate(item, newName);
        };
    }

    private String restoreCertificate(TrashItem item, @Nullable String newName) {
        if (newName != null) {
            throw new InvalidInputException(
                    "a certificate keeps its name", "trash.certificate.keeps-name");
        }
        return certificates.restore(List.of(item.id())).getFirst();
    }

    /// Deletes something of the trash for good.
    ///
    /// @throws NotFoundException where it is not there any more
    public void purge(TrashItem item) {
        switch (item.kind()) {
            case ENTRY -> entries.purge(item.id());
            case CERTIFICATE -> certificates.purge(List.of(item.id()));
        }
    }

    /// Deletes for good what has been there for some time.
    ///
    /// @param age zero for everything
    /// @return how many
    public int purgeOlderThan(Duration age) {
        Instant before = age.isZero() ? everything() : clock.instant().minus(age);
        return entries.purge(before) + certificates.purge(before);
    }

    /// Empties the trash of a kind.
    ///
    /// @return how many
    public int empty(TrashItem.Kind kind) {
        return switch (kind) {
            case ENTRY -> entries.purge(everything());
            case CERTIFICATE -> certificates.purge(everything());
        };
    }

    /// Deletes for good what has been there for longer than the policy says.
    ///
    /// @return how many
    public int purgeExpired() {
        return purgeOlderThan(store.policy().purgeAfter());
    }

    private Instant everything() {
        return clock.instant().plusSeconds(1);
    }

    private static TrashItem item(TrashedEntry entry, Duration stays) {
        return new TrashItem(
                entry.id(),
                TrashItem.Kind.ENTRY,
                entry.summary().map(summary -> summary.key()).orElse(""),
                entry.deletedAt(),
                entry.deletedAt().plus(stays));
    }

    private static TrashItem item(TrashedCertificate certificate, Duration stays) {
        return new TrashItem(
                certificate.id(),
                TrashItem.Kind.CERTIFICATE,
                certificate.name(),
                certificate.deletedAt(),
                certificate.deletedAt().plus(stays));
    }
}
