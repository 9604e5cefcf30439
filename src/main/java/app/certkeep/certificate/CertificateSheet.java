package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.operation.CsvLine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/// What lists of one signed-in user show, beyond a page.
public final class CertificateSheet {
    private static final List<String> HEADINGS =
            List.of(
                    "name",
                    "active",
                    "status",
                    "subject",
                    "subjectAltNames",
                    "issuer",
                    "serial",
                    "notBefore",
                    "notAfter",
                    "keyAlgorithm",
                    "keySize",
                    "privateKey",
                    "tags",
                    "sha256",
                    "added",
                    "id");

    private final UserStore store;
    private final Clock clock;
    private final CertificateIndex index;

    CertificateSheet(UserStore store, Clock clock, CertificateIndex index) {
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// The ids of all that a query asks for, in its order.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where a query word is wrong
    public List<UUID> ids(CertificateQuery query) {
        return store.read(
                transaction ->
                        index.at(transaction).ids(query, Moment.of(store, transaction, clock)));
    }

    /// All that a query asks for as comma-separated values (RFC 4180) in UTF-8, under a line of
    /// headings. A text that a spreadsheet would take for a formula has an apostrophe before it.
    /// Several values in one cell have a line each, tags commas between them.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where a query word is wrong
    public byte[] csv(CertificateQuery query) {
        return store.read(
                transaction -> {
                    Moment moment = Moment.of(store, transaction, clock);
                    List<UUID> ids = index.at(transaction).ids(query, moment);
                    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
                    write(HEADINGS, sheet);
                    new CertificateSearchRepository(transaction, store.userId(), moment)
                            .all(ids)
                            .forEach(one -> write(cells(one), sheet));
                    return sheet.toByteArray();
                });
    }

    private static void write(List<?> cells, ByteArrayOutputStream sheet) {
        sheet.writeBytes(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> cells(CertificateSummary one) {
        List<Object> cells = new ArrayList<>();
        cells.add(one.name());
        cells.add(one.active());
        cells.add(one.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        cells.add(one.subject());
        cells.add(String.join("\n", one.subjectAltNames()));
        cells.add(one.issuer());
        cells.add(one.serial());
        cells.add(one.notBefore());
        cells.add(one.notAfter());
        cells.add(one.keyAlgorithm());
        OptionalInt size = one.keySize();
        cells.add(size.isPresent() ? size.getAsInt() : "");
        cells.add(one.hasKey());
        cells.add(String.join(",", one.tags()));
        cells.add(one.sha256());
        cells.add(one.createdAt());
        cells.add(one.id());
        return cells;
    }
}
