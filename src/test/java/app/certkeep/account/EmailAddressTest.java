package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "a.b+tag@sub.example.co.uk",
                "!#$%&'*+/=?^_`{|}~-@example.com",
                "\"ada lovelace\"@example.com",
                "\"a@b\\\"c\"@example.com",
                "用户@例子.广告",
                "संपर्क@डाटामेल.भारत",
                "jörg@müller.de",
                "1@2.example",
                "ada@xn--mller-kva.de"
            })
    void an_address_is_taken(String address) {
        assertThat(EmailAddress.parse(" " + address + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@localhost",
                "ada@@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "a..b@example.com",
                "a b@example.com",
                "a\u00A0b@example.com",
                "a\u0000b@example.com",
                "ada@exa_mple.com",
                "ada@example..com",
                "ada@example.com.",
                "ada@-example.com",
                "ada@[192.0.2.1]",
                "\"ada@example.com",
                "a\"b@example.com",
                "ada@exam\u0301\u202Eple.com"
            })
    void a_text_that_is_no_address_is_not(String address) {
        assertThat(EmailAddress.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADA@Example.COM, ada@example.com",
        "jörg@MÜLLER.de, jörg@xn--mller-kva.de",
        "a@straße.de, a@xn--strae-oqa.de",
        "a@例子.广告, a@xn--fsqu00a.xn--4rr70v",
        "a@例え。テスト, a@xn--r8jz45g.xn--zckzah",
        "a@bücher.example, a@xn--bcher-kva.example"
    })
    void addresses_are_compared_in_lower_case_with_domains_in_ascii(String entered, String key) {
        assertThat(EmailAddress.parse(entered).orElseThrow().key()).isEqualTo(key);
    }

    @Test
    void letters_are_sent_to_the_local_part_as_it_was_entered() {
        assertThat(EmailAddress.parse("Jörg@Müller.de").orElseThrow().forSending())
                .isEqualTo("Jörg@xn--mller-kva.de");
    }

    @Test
    void lengths_are_counted_in_octets() {
        String domain = "@example.com";
        assertThat(EmailAddress.parse("a".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.parse("ö".repeat(33) + domain)).isEmpty();
        String long253 = ("a".repeat(61) + ".").repeat(4);
        assertThat(EmailAddress.parse("ada@" + long253 + "de")).isPresent();
        assertThat(EmailAddress.parse("ada@" + long253 + "example")).isEmpty();
        assertThat(EmailAddress.parse("ada@" + "a".repeat(64) + ".de")).isEmpty();
    }

    /// RFC 3492, section 7.1, A, C and L.
    @ParameterizedTest
    @CsvSource({
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他們爲什麽不說中文, ihqwctvzc91f659drss3x8bo0yb",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b"
    })
    void labels_are_written_as_the_specification_does(String label, String ascii) {
        assertThat(Punycode.encode(label)).isEqualTo(ascii);
    }

    @Test
    void letter_case_and_the_form_of_the_domain_make_no_other_address() {
        assertThat(EmailAddress.areSame("ADA@Example.com", " ada@example.com")).isTrue();
        assertThat(EmailAddress.areSame("ada@b\u00fccher.example", "ada@xn--bcher-kva.example"))
                .isTrue();
        assertThat(EmailAddress.areSame("ada@example.com", "eve@example.com")).isFalse();
        assertThat(EmailAddress.areSame("nothing", "nothing")).isFalse();
    }
}
