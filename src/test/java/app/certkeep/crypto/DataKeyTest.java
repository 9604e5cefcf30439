package app.certkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.IntegrityException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Stream;

class DataKeyTest {
    private static final UUID ROW = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID OTHER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Binding PLACE = new Binding("entry", "content", ROW, OTHER, 3);
    private static final byte[] CLEAR = "a secret value".getBytes(StandardCharsets.UTF_8);

    private final RandomSource random = new RandomSource(new SecureRandom());
    private final DataKey key = DataKey.generate(random);

    @Test
    void what_was_sealed_opens_in_its_place() {
        try (SecretBytes opened = key.open(PLACE, key.seal(PLACE, CLEAR))) {
            assertThat(opened.bytes()).isEqualTo(CLEAR);
        }
    }

    @Test
    void nothing_at_all_can_be_sealed() {
        try (SecretBytes opened = key.open(PLACE, key.seal(PLACE, new byte[0]))) {
            assertThat(opened.length()).isZero();
        }
    }

    @Test
    void every_flipped_bit_of_an_envelope_is_detected() {
        byte[] envelope = key.seal(PLACE, CLEAR);
        for (int bit = 0; bit < envelope.length * 8; bit++) {
            byte[] flipped = envelope.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> key.open(PLACE, flipped))
                    .isInstanceOf(IntegrityException.class);
        }
    }

    @Test
    void every_shortened_envelope_is_detected() {
        byte[] envelope = key.seal(PLACE, CLEAR);
        for (int length = 0; length < envelope.length; length++) {
            byte[] shortened = java.util.Arrays.copyOf(envelope, length);
            assertThatThrownBy(() -> key.open(PLACE, shortened))
                    .isInstanceOf(IntegrityException.class);
        }
    }

    static Stream<Binding> otherPlaces() {
        return Stream.of(
                new Binding("certificate", "content", ROW, OTHER, 3),
                new Binding("entry", "key_name", ROW, OTHER, 3),
                new Binding("entry", "content", OTHER, OTHER, 3),
                new Binding("entry", "content", ROW, ROW, 3),
                new Binding("entry", "content", ROW, OTHER, 2),
                new Binding("entryc", "ontent", ROW, OTHER, 3));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void a_moved_or_older_envelope_does_not_open(Binding other) {
        byte[] envelope = key.seal(PLACE, CLEAR);

        assertThatThrownBy(() -> key.open(other, envelope)).isInstanceOf(IntegrityException.class);
    }

    @Test
    void another_users_key_does_not_open_it() {
        byte[] envelope = key.seal(PLACE, CLEAR);

        assertThatThrownBy(() -> DataKey.generate(random).open(PLACE, envelope))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void the_same_content_is_never_sealed_the_same_way_twice() {
        assertThat(key.seal(PLACE, CLEAR)).isNotEqualTo(key.seal(PLACE, CLEAR));
    }

    @Test
    void a_name_has_one_lookup_hash_a_key_and_another_under_another_key() {
        assertThat(key.lookupHash(CLEAR))
                .isEqualTo(key.lookupHash(CLEAR))
                .isNotEqualTo(DataKey.generate(random).lookupHash(CLEAR));
    }

    @Test
    void a_closed_key_neither_seals_nor_opens() {
        byte[] envelope = key.seal(PLACE, CLEAR);
        key.close();

        assertThatThrownBy(() -> key.seal(PLACE, CLEAR)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(PLACE, envelope))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::copyRoot).isInstanceOf(IllegalStateException.class);
    }
}
