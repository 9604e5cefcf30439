package app.certkeep.durability;

import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.durability.State.Certificate;
import app.certkeep.durability.State.Told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One call of a service, and what it has to do to a state: all of it or nothing.
sealed interface Operation {
    State after(State state);

    void run(Person person);

    /// Up to 500 certificates, which is one transaction.
    record Import(int from, int to) implements Operation {
        @Override
        public State after(State state) {
            return state.with(
                    s -> {
                        for (int i = from; i < to; i++) {
                            s.certificates().put(i, Certificate.fresh(i));
                        }
                    });
        }

        @Override
        public void run(Person person) {
            person.imports(SampleFiles.many(from, to));
        }
    }

    /// The private key of all certificates there are.
    record ImportKey() implements Operation {
        @Override
        public State after(State state) {
            return state.with(
                    s ->
                            s.certificates()
                                    .replaceAll(
                                            (_, c) -> new Certificate(c.name(), c.active(), true)));
        }

        @Override
        public void run(Person person) {
            person.imports(SampleFiles.bytes(SampleFiles.LEAF_KEY));
        }
    }

    record Switch(List<Integer> numbers, boolean active) implements Operation {
        @Override
        public State after(State state) {
            return state.with(s -> numbers.forEach(number -> switchOne(s, number)));
        }

        private void switchOne(State state, int number) {
            Certificate before = state.certificates().get(number);
            if (before.active() == active) {
                return;
            }
            state.certificates()
                    .put(number, new Certificate(before.name(), active, before.hasKey()));
            for (int i = 0; i < State.ENDPOINTS; i++) {
                if (state.endpoints().get(i)) {
                    state.told().merge(new Told(number, i), 1, Integer::sum);
                }
            }
        }

        @Override
        public void run(Person person) {
            person.session().certificates().setActive(person.ids(numbers), active);
        }
    }

    record Rename(int number, String suffix) implements Operation {
        @Override
        public State after(State state) {
            Certificate c = state.certificates().get(number);
            Certificate renamed = new Certificate(name(), c.active(), c.hasKey());
            return state.with(s -> s.certificates().put(number, renamed));
        }

        private String name() {
            return State.nameOf(number) + suffix;
        }

        @Override
        public void run(Person person) {
            person.session().certificates().rename(person.id(number), name());
        }
    }

    record Delete(List<Integer> numbers) implements Operation {
        @Override
        public State after(State state) {
            return state.with(s -> s.certificates().keySet().removeAll(numbers));
        }

        @Override
        public void run(Person person) {
            person.session().certificates().delete(person.ids(numbers));
        }
    }

    record SetValue(String key, String value) implements Operation {
        @Override
        public State after(State state) {
            return state.with(s -> s.entries().put(key, value));
        }

        @Override
        public void run(Person person) {
            try (SecretBytes bytes = new SecretBytes(value.getBytes(StandardCharsets.UTF_8))) {
                person.session().keyValues().set(key, bytes);
            }
        }
    }

    record RenameKey(String from, String to) implements Operation {
        @Override
        public State after(State state) {
            return state.with(s -> s.entries().put(to, s.entries().remove(from)));
        }

        @Override
        public void run(Person person) {
            person.session().keyValues().rename(from, to);
        }
    }

    record DeleteKey(String key) implements Operation {
        @Override
        public State after(State state) {
            return state.with(s -> s.entries().remove(key));
        }

        @Override
        public void run(Person person) {
            person.session().keyValues().delete(key);
        }
    }

    record SwitchEndpoint(int number, boolean enabled) implements Operation {
        @Override
        public State after(State state) {
            Map<Integer, Boolean> endpoints = new TreeMap<>();
            for (int i = 0; i < State.ENDPOINTS; i++) {
                endpoints.put(i, i == number ? enabled : state.endpoints().get(i));
            }
            return new State(
                    state.password(),
                    state.certificates(),
                    state.entries(),
                    List.copyOf(endpoints.values()),
                    state.told());
        }

        @Override
        public void run(Person person) {
            person.session().endpoints().setEnabled(person.endpoint(number), enabled);
        }
    }

    record ChangePassword(int from) implements Operation {
        @Override
        public State after(State state) {
            return new State(
                    from + 1,
                    state.certificates(),
                    state.entries(),
                    state.endpoints(),
                    state.told());
        }

        @Override
        public void run(Person person) {
            try (var before = Passphrase.of(from);
                    var after = Passphrase.of(from + 1)) {
                person.session().account().changePassword(before, after);
            }
        }
    }
}
