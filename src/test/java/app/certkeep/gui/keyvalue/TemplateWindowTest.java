package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TemplateWindowTest extends KeyValuesWindow {
    @Test
    void a_template_fills_an_empty_store_with_what_was_entered() {
        open();
        clickOn("#firstTemplate");
        clickOn("#templateFolder").write("logins/wiki");
        clickOn("#template-user").write("ada");
        clickOn("#template-password").write(SECRET);
        dialogPicture("keys-template");
        clickOn("Make them");

        waitFor(
                "the entries",
                () -> keys().equals(List.of("logins/wiki/password", "logins/wiki/user")));
        assertThat(stored("logins/wiki/password")).isEqualTo(SECRET);
        assertThat(notice()).contains("logins/wiki");
    }

    @Test
    void a_value_of_another_type_is_told_of_and_nothing_is_made() {
        open();
        clickOn("#firstTemplate");
        clickOn("#templateFolder").write("x");
        clickOn("#template-url").write("not an address");
        clickOn("Make them");

        waitFor("the error", () -> !notices.shown().isEmpty());
        assertThat(service.count()).isZero();
    }
}
