package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class DerTimeTest {

    @ParameterizedTest
    @CsvSource({
        "490101000000Z, 2049-01-01T00:00:00Z",
        "500101000000Z, 1950-01-01T00:00:00Z",
        "240229235959Z, 2024-02-29T23:59:59Z",
        "200101000000+0130, 2019-12-31T22:30:00Z",
    })
    void a_utc_time_has_a_century_by_rule(String written, Instant wanted) throws Exception {
        assertThat(read(Tlv.UTC_TIME, written)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "99991231235959Z, 9999-12-31T23:59:59Z",
        "19490101000000Z, 1949-01-01T00:00:00Z",
        "20200101000000.5Z, 2020-01-01T00:00:00Z",
        "00010101000000Z, 0001-01-01T00:00:00Z",
    })
    void a_generalized_time_is_taken_to_the_second(String written, Instant wanted)
            throws Exception {
        assertThat(read(Tlv.GENERALIZED_TIME, written)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200230000000Z",
                "210229000000Z",
                "201301000000Z",
                "200101240000Z",
                "200101000060Z",
                "2001010000Z",
                "200101000000",
                "",
                "20010100000aZ"
            })
    void what_is_no_date_is_refused(String written) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> read(Tlv.UTC_TIME, written));
    }

    @Test
    void something_else_than_a_time_is_refused() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> read(Tlv.INTEGER, "200101000000Z"));
    }

    private static Instant read(int tag, String written) throws RejectedException {
        byte[] der = DerBytes.element(tag, written.getBytes(StandardCharsets.US_ASCII));
        return DerTime.read(Tlv.read(der, 0, der.length));
    }
}
