package app.certkeep.bench;

import app.certkeep.account.Identity;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.Existing;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.format.EntryFormat;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.persistence.PageRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One store with a number of entries, filled and measured. Figures in milliseconds unless their
/// name says else.
final class EntryTimes {
    private static final int PAGE = 100;

    private final BenchStore store;
    private final int size;
    private final Medians medians;
    private final Figures figures = new Figures();

    EntryTimes(BenchStore store, int size, int runs) {
        this.store = store;
        this.size = size;
        medians = new Medians(runs);
    }

    Figures measure() throws IOException {
        Certkeep certkeep = Certkeep.open(store.config());
        Identity ada = BenchStore.signUp(certkeep).identity();
        UserSession session = certkeep.sessionOf(ada);
        KeyValueService entries = session.keyValues();
        measureImport(entries);
        measureOne(entries);
        measureFirstList(certkeep, ada);
        measureList(entries);
        session.close();
        certkeep.closeAtLeisure();
        double bytes = Files.size(store.home().resolve("certkeep.mv.db"));
        figures.add("file, MB", "%,.1f", bytes / 1e6);
        return figures;
    }

    private void measureImport(KeyValueService entries) {
        String file =
                IntStream.range(0, size)
                        .mapToObj(i -> keyOf(i) + "," + valueOf(i))
                        .collect(Collectors.joining("\n", "key,value\n", "\n"));
        long begun = System.nanoTime();
        try (SecretBytes bytes = SecretBytes.ofUtf8(file.toCharArray());
                FileContent content = EntryFormat.CSV.read(bytes)) {
            int taken = entries.importing().take(content, "", Existing.KEEP).size();
            if (taken != size) {
                throw new IllegalStateException("taken " + taken);
            }
        }
        figures.add("imported a second", "%,.0f", size / ((System.nanoTime() - begun) / 1e9));
    }

    private void measureOne(KeyValueService entries) {
        figures.milliseconds(
                "set a new one", medians.of(i -> set(entries, "new/" + i, "value " + i)));
        figures.milliseconds(
                "set another value", medians.of(i -> set(entries, keyOf(i * 7), "value " + i)));
        figures.milliseconds("get", medians.of(i -> entries.reveal(keyOf(size / 2 + i)).close()));
    }

    private static void set(KeyValueService entries, String key, String value) {
        try (SecretBytes bytes = SecretBytes.ofUtf8(value.toCharArray())) {
            entries.set(key, bytes);
        }
    }

    /// The first list of a session opens all headings; the services of one are made anew here.
    private void measureFirstList(Certkeep certkeep, Identity ada) {
        figures.milliseconds(
                "first list of a session",
                medians.of(
                        _ ->
                                certkeep.sessionOf(ada)
                                        .keyValues()
                                        .page(EntryQuery.of(""), new PageRequest(1, PAGE))));
    }

    private void measureList(KeyValueService entries) {
        EntryQuery all = EntryQuery.of("");
        time("list, first pages", i -> entries.page(all, new PageRequest(1 + i, PAGE)));
        time(
                "list, last pages",
                i -> entries.page(all, new PageRequest(Math.max(1, size / PAGE - i), PAGE)));
        figures.milliseconds(
                "list after a change",
                medians.of(
                        i -> set(entries, "new/" + i, "other " + i),
                        i -> entries.page(all, new PageRequest(1 + i, PAGE))));
        time("list of a folder", i -> entries.page(all.in("shop-" + i), new PageRequest(1, PAGE)));
        time(
                "search, one found",
                i -> entries.page(EntryQuery.of("password-" + (7 + i)), new PageRequest(1, PAGE)));
        time(
                "search, nothing found",
                i -> entries.page(EntryQuery.of("no such " + i), new PageRequest(1, PAGE)));
        time(
                "search in values, nothing found",
                i ->
                        entries.searching()
                                .pageWithValues(
                                        EntryQuery.of("no such " + i),
                                        new PageRequest(1, PAGE),
                                        () -> false)
                                .orElseThrow());
    }

    private void time(String name, IntFunction<EntryPage> work) {
        figures.milliseconds(
                name,
                medians.of(
                        i -> {
                            if (work.apply(i).folders().count() < size) {
                                throw new IllegalStateException("entries are missing");
                            }
                        }));
    }

    static String keyOf(int number) {
        return "shop-%d/env-%d/password-%d".formatted(number % 50, number % 7, number);
    }

    private static String valueOf(int number) {
        return "%08x-secret-value-%d".formatted(number * 2_654_435_761L, number);
    }
}
