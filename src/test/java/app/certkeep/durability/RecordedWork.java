package app.certkeep.durability;

import app.certkeep.app.StoreAt;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.FileRecording;
import app.certkeep.persistence.RecordedFile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A script worked through in this process while the file is recorded, with the dispatcher and two
/// bystanders writing beside it.
///
/// @param steps all that was done to the file, the closing of the store included
/// @param acknowledged after each operation: how many steps there were, and what the store then
///     holds. Before the first is the state after signing up.
record RecordedWork(
        List<FileRecording.Step> steps, List<Mark> acknowledged, List<Bystander> bystanders) {

    /// @param begun how many steps there were before the operation
    /// @param done how many there were when it was acknowledged
    record Mark(int begun, int done, State state) {}

    static RecordedWork of(
            Home home, long seed, int operations, boolean ordered, Receiver receiver) {
        FileRecording recording = RecordedFile.recording();
        List<Mark> marks = new ArrayList<>();
        List<Bystander> bystanders;
        try (StoreAt store = new StoreAt(RecordedFile.at(home.folder(), ordered));
                UserSession session = store.sessionOf(Person.signUp(store.accounts()).identity())) {
            Person.addEndpoints(session, receiver);
            bystanders =
                    Stream.of("bo@example.com", "cy@example.com")
                            .map(email -> Bystander.in(store, email, recording))
                            .toList();
            Script script = new Script(seed);
            Person person = new Person(session);
            State state = State.atStart();
            marks.add(new Mark(0, recording.length(), state));
            for (int i = 0; i < operations; i++) {
                int begun = recording.length();
                Operation operation = script.next(state);
                bystanders.forEach(Bystander::takeTurn);
                operation.run(person);
                state = operation.after(state);
                marks.add(new Mark(begun, recording.length(), state));
            }
            bystanders.forEach(Bystander::close);
        }
        return new RecordedWork(recording.steps(), List.copyOf(marks), bystanders);
    }

    /// How many steps there were when the first person could rely on something.
    int firstMark() {
        return acknowledged.getFirst().done();
    }

    /// What had been acknowledged when so many steps were done.
    State before(int length) {
        State state = acknowledged.getFirst().state();
        for (Mark mark : acknowledged) {
            if (mark.done() <= length) {
                state = mark.state();
            }
        }
        return state;
    }

    /// What the bystanders' entries may say after so many steps.
    List<Bystander.Expected> beside(int length) {
        return bystanders.stream().map(bystander -> bystander.after(length)).toList();
    }

    /// The same with what was under way.
    State after(int length) {
        State state = acknowledged.getFirst().state();
        for (Mark mark : acknowledged) {
            if (mark.begun() <= length) {
                state = mark.state();
            }
        }
        return state;
    }
}
