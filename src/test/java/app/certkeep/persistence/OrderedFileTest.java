package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.persistence.FileRecording.Step;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

@Tag("h2")
class OrderedFileTest {
    private static final int SECTOR = 512;

    @TempDir Path folder;

    @Test
    void the_end_of_every_write_follows_a_sync_of_the_rest() {
        FileRecording recording = RecordedFile.recording();
        try (Database database =
                Database.open(RecordedFile.at(folder, true), List.<Class<?>>of())) {
            database.change(
                    tx ->
                            tx.session()
                                    .createNativeMutationQuery(
                                            "insert into login_throttle"
                                                    + " values (x'01', 1, now(), now())")
                                    .executeUpdate());
        }
        List<Step> steps = recording.steps();
        // Behind the file as it was found.
        for (int i = 2; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Write(_, byte[] bytes) && bytes.length > SECTOR) {
                assertThat(steps.get(i + 1)).isInstanceOf(Step.Sync.class);
                assertThat(steps.get(i + 2))
                        .isInstanceOfSatisfying(
                                Step.Write.class, end -> assertThat(end.bytes()).hasSize(SECTOR));
            }
        }
        assertThat(steps).hasSizeGreaterThan(5);
    }
}
