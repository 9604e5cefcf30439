package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.Values;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

class GeneratorWindowTest extends KeyValuesWindow {

    @Test
    void a_generated_value_goes_into_a_new_entry() {
        service.set("first", Values.of("one"));
        open();
        push(KeyCode.CONTROL, KeyCode.G);
        waitFor("a value", () -> generated().length() == 20);
        assertThat(text("#generator-facts")).startsWith("Strength: 12");
        dialogPicture("generator");
        clickOn("#kind-passphrase");
        waitFor("words", () -> generated().split("-").length >= 6);
        dialogPicture("generator-passphrase");
        String value = generated();
        answerDialog("Use");

        waitFor("the value", () -> shownValue().equals(value));
        clickOn("#key").write("made");
        clickOn("#save");
        waitFor("the entry", () -> keys().contains("made"));
        assertThat(stored("made")).isEqualTo(value);
    }

    @Test
    void a_generated_value_replaces_that_of_the_open_entry() {
        service.set("first", Values.of("one"));
        open();
        clickOn("first");
        clickOn("#generate");
        waitFor("a value", () -> generated().length() == 20);
        clickOn("#kind-uuid");
        waitFor("an id", () -> generated().length() == 36);
        String value = generated();
        answerDialog("Use");
        clickOn("#save");

        waitFor("the change", () -> stored("first").equals(value));
    }

    @Test
    void a_string_from_the_service_shows_what_it_costs() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            Files.write(
                    store.home().resolve("certkeep.properties"),
                    List.of("random.url = " + server.url("/x"), "random.cost = 2"));
            server.enqueue(new MockResponse.Builder().body("k7Jq").build());
            server.enqueue(new MockResponse.Builder().code(500).build());
            service.set("first", Values.of("one"));
            open();
            clickOn("#generate");
            clickOn("#kind-remote");
            waitFor(
                    "the terms",
                    () -> text("#generator-facts").equals("Each costs 2 credits. Balance: 100."));
            assertThat(generated()).isEmpty();
            clickOn("#again");
            waitFor("the string", () -> generated().equals("k7Jq"));
            assertThat(text("#generator-facts")).isEqualTo("That cost 2 credits. Balance: 98.");
            dialogPicture("generator-remote");
            clickOn("#again");
            waitFor("the failure", () -> text("#generator-problem").contains("cost nothing"));
            answerDialog("Cancel");
        }
    }

    private String generated() {
        return Fx.call(() -> lookup("#generated").queryAs(TextInputControl.class).getText());
    }

    private String text(String query) {
        return Fx.call(() -> lookup(query).queryAs(Labeled.class).getText());
    }
}
