package app.certkeep.durability;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// All that a user would miss. Certificates go by the number in their name, since what an import
/// calls them is not known before.
///
/// @param password its number, see [Passphrase]
/// @param endpoints which of them are switched on
/// @param told how many deliveries each certificate and endpoint have
record State(
        int password,
        SortedMap<Integer, Certificate> certificates,
        SortedMap<String, String> entries,
        List<Boolean> endpoints,
        SortedMap<Told, Integer> told) {
    static final int ENDPOINTS = 3;

    State {
        certificates = new TreeMap<>(certificates);
        entries = new TreeMap<>(entries);
        endpoints = List.copyOf(endpoints);
        told = new TreeMap<>(told);
    }

    record Certificate(String name, boolean active, boolean hasKey) {
        static Certificate fresh(int number) {
            return new Certificate(nameOf(number), false, false);
        }
    }

    /// A certificate and an endpoint, both by number.
    record Told(int certificate, int endpoint) implements Comparable<Told> {
        @Override
        public int compareTo(Told other) {
            int first = Integer.compare(certificate, other.certificate);
            return first == 0 ? Integer.compare(endpoint, other.endpoint) : first;
        }
    }

    /// What a person has who just signed up and added the endpoints.
    static State atStart() {
        return new State(
                0, new TreeMap<>(), new TreeMap<>(), List.of(true, true, true), new TreeMap<>());
    }

    /// This one with a change.
    State with(Consumer<State> change) {
        State copy = new State(password, certificates, entries, endpoints, told);
        change.accept(copy);
        return copy;
    }

    static String nameOf(int number) {
        return "n%05d.sample.eu".formatted(number);
    }

    static int numberIn(String name) {
        return Integer.parseInt(name.substring(1, 6));
    }

    /// What is different, in words for a report.
    String differenceTo(State found) {
        StringBuilder text = new StringBuilder();
        compare(text, "password", password, found.password);
        compare(text, "endpoints", endpoints, found.endpoints);
        compare(text, "certificate", certificates, found.certificates);
        compare(text, "entry", entries, found.entries);
        compare(text, "deliveries", told, found.told);
        return text.toString();
    }

    private static <K, V> void compare(
            StringBuilder text, String what, SortedMap<K, V> expected, SortedMap<K, V> found) {
        SortedMap<K, V> all = new TreeMap<>(expected);
        all.putAll(found);
        all.keySet()
                .forEach(
                        key ->
                                compare(
                                        text,
                                        what + " " + key,
                                        String.valueOf(expected.get(key)),
                                        String.valueOf(found.get(key))));
    }

    private static void compare(StringBuilder text, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            text.append("  %s: expected %s, found %s%n".formatted(what, expected, found));
        }
    }
}
