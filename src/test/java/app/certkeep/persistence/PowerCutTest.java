package app.certkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.persistence.FileRecording.Step;
import app.certkeep.persistence.PowerCut.Fate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

@Tag("h2")
class PowerCutTest {
    private static final int LENGTH = 10_000;
    private final Random random = new Random(1);

    @ParameterizedTest
    @EnumSource
    void what_was_synced_is_kept(Fate fate) {
        PowerCut cut = new PowerCut(List.of(write(0, 'a'), new Step.Sync(1)), true);

        assertThat(cut.fileAfter(2, fate, random)).isEqualTo(filled('a'));
    }

    @Test
    void a_write_after_a_sync_began_is_not_kept_by_it() {
        PowerCut cut = new PowerCut(List.of(write(0, 'a'), write(0, 'b'), new Step.Sync(1)), true);

        assertThat(cut.fileAfter(3, Fate.DROPPED, random)).isEqualTo(filled('a'));
    }

    @Test
    void of_a_torn_write_there_is_a_beginning() {
        PowerCut cut = new PowerCut(List.of(write(0, 'a'), new Step.Sync(1), write(0, 'b')), true);

        String file =
                new String(
                        cut.fileAfter(3, Fate.TORN, random),
                        java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(file).hasSize(LENGTH).matches("b*a*");
    }

    @Test
    void of_a_scattered_write_there_are_whole_pieces() {
        PowerCut cut = new PowerCut(List.of(write(0, 'a'), new Step.Sync(1), write(0, 'b')), true);

        byte[] file = cut.fileAfter(3, Fate.SCATTERED, random);
        for (int at = 0; at + 512 <= LENGTH; at += 512) {
            byte first = file[at];
            assertThat(Arrays.copyOfRange(file, at, at + 512)).containsOnly(first);
        }
    }

    private static Step write(long position, char with) {
        return new Step.Write(position, filled(with));
    }

    private static byte[] filled(char with) {
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
