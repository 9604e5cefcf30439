package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;

class Ipv6TextTest {

    @ParameterizedTest
    @CsvSource({
        "20010db8000000000000000000000001, 2001:db8::1",
        "00000000000000000000000000000000, ::",
        "00000000000000000000000000000001, ::1",
        "20010db8000000010000000000000001, 2001:db8:0:1::1",
        "20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "fe800000000000000000000000000000, fe80::",
    })
    void addresses_are_written_as_rfc_5952_has_it(String hex, String wanted) {
        assertThat(Ipv6Text.of(HexFormat.of().parseHex(hex))).isEqualTo(wanted);
    }
}
