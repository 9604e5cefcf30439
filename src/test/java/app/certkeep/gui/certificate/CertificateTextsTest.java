package app.certkeep.gui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

class CertificateTextsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final CertificateTexts texts =
            new CertificateTexts(
                    new Messages(Locale.ROOT),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "PT30M,in less than an hour",
        "PT1H,in 1 hour",
        "PT47H,in 47 hours",
        "P29D,in 29 days",
        "P90D,in 3 months",
        "P1000D,in 2 years",
        "PT-5H,5 hours ago",
        "P-3D,3 days ago",
        "P-800D,2 years ago"
    })
    void distances_are_told_in_the_unit_that_says_most(String away, String words) {
        assertThat(texts.relative(NOW.plus(Duration.parse(away)))).isEqualTo(words);
    }

    @Test
    void an_exact_time_is_local_and_utc() {
        assertThat(texts.exact(NOW)).isEqualTo("15 Jun 2026, 14:00\n2026-06-15 12:00:00 UTC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Root,O=X|Root",
                "CN=A\\, B,O=X|A\\, B",
                "CN=Only|Only",
                "C=NL,O=X,CN=Root|Root",
                "O=A\\,CN=Inside,C=NL|O=A\\,CN=Inside,C=NL",
                "O=X|O=X",
                "CN=,O=X|CN=,O=X"
            })
    void a_common_name_stands_for_the_name_that_has_it(String name, String shown) {
        assertThat(CertificateTexts.commonName(name)).isEqualTo(shown);
    }

    @Test
    void hidden_characters_are_made_visible_and_long_names_shortened() {
        assertThat(CertificateTexts.shown("a\u202Eb")).isEqualTo("a‹U+202E›b");
        assertThat(CertificateTexts.shown("x".repeat(70_000))).hasSize(401);
    }
}
