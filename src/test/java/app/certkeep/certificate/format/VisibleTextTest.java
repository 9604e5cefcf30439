package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void ordinary_text_of_any_script_is_left_alone() {
        String text = "醫事 ca ™ é Ж 😀 *.example.com";
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void overrides_of_direction_controls_and_invisible_characters_are_shown() {
        assertThat(VisibleText.of("a\u202eb\u2066c\u200bd\u0000e\nf\u0085g\u2028h\ufeff"))
                .isEqualTo(
                        "a‹U+202E›b‹U+2066›c‹U+200B›d‹U+0000›e‹U+000A›f‹U+0085›g‹U+2028›h‹U+FEFF›");
    }

    @Test
    void half_a_surrogate_pair_is_shown() {
        assertThat(VisibleText.of("a\ud800b")).isEqualTo("a‹U+D800›b");
    }

    @Test
    void the_names_of_hostile_certificates_hide_nothing() {
        for (String file : new String[] {"cn-rtl-override", "cn-control-chars", "cn-nul"}) {
            ParsedCertificate certificate =
                    Samples.certificates(Samples.read("hostile/generated/cert/" + file + ".pem"))
                            .getFirst();
            assertThat(VisibleText.of(certificate.displayName())).as(file).contains("‹U+");
        }
    }
}
