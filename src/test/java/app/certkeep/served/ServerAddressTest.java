package app.certkeep.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com:443",
        "' Example.COM. ', example.com:443",
        "example.com:8443, example.com:8443",
        "https://example.com/a/path?q=1:2, example.com:443",
        "HTTPS://example.com:9443, example.com:9443",
        "localhost, localhost:443",
        "192.0.2.1:25, 192.0.2.1:25",
        "[2001:DB8::1]:8443, '[2001:db8::1]:8443'",
        "[2001:db8::1], '[2001:db8::1]:443'",
        "2001:db8::1, '[2001:db8::1]:443'",
        "bücher.example, xn--bcher-kva.example:443",
        "a_b.example.com, a_b.example.com:443"
    })
    void what_a_person_writes_is_understood(String entered, String text) {
        ServerAddress address = ServerAddress.require(entered, StartTls.NONE);

        assertThat(address.text()).isEqualTo(text);
        assertThat(ServerAddress.require(address.text(), StartTls.NONE)).isEqualTo(address);
    }

    @Test
    void without_a_port_it_is_the_usual_one_of_the_protocol() {
        assertThat(ServerAddress.require("db.example", StartTls.POSTGRES).port()).isEqualTo(5432);
        assertThat(ServerAddress.require("db.example:1", StartTls.POSTGRES).port()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com:",
                "example.com:0",
                "example.com:65536",
                "example.com:123456",
                "example.com:-1",
                "exa mple.com",
                "-a.example",
                "a..example",
                "ada@example.com",
                "[example.com]",
                "[::1",
                "http://example.com",
                "a'b.example",
                "a\r\nb"
            })
    void all_else_is_refused(String entered) {
        assertThatThrownBy(() -> ServerAddress.require(entered, StartTls.NONE))
                .isInstanceOf(InvalidInputException.class);
    }
}
