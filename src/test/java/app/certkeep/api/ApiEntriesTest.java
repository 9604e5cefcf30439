package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.api.Caller.Answered;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

class ApiEntriesTest extends ServedApi {
    private static final String TEXT = "text/plain";
    private static final String ONE = "/entries/shop/db";

    @Test
    void a_value_is_kept_and_comes_back_byte_for_byte() {
        Caller ada = signUp("ada");
        String value = "geheim \"1\"\n\u0001 \\ ä 😀\t";
        Answered made = ada.sendText("PUT", ONE, TEXT, value);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().get("ETag")).isEqualTo("\"1\"");
        assertThat(made.json()).doesNotContainKey("value");

        assertThat(ada.get(ONE).text("value")).isEqualTo(value);
        Answered text = ada.with("Accept", TEXT).get(ONE);
        assertThat(text.body()).isEqualTo(value);
        assertThat(text.headers().get("ETag")).isEqualTo("\"1\"");
        assertThat(ada.get("/entries").body()).contains("shop/db").doesNotContain("geheim");
        assertThat(ada.get("/entries/nothing").status()).isEqualTo(404);
    }

    @Test
    void keys_are_percent_encoded_with_their_slashes_or_without() {
        Caller ada = signUp("ada");
        Map<String, String> keys =
                Map.of(
                        "a%2Fb", "a/b",
                        "c/d", "c/d",
                        "a%20b", "a b",
                        "a+b", "a+b",
                        "%C3%A4/%F0%9F%98%80", "ä/😀",
                        "a%3Fb%23c", "a?b#c");
        keys.forEach(
                (path, key) -> {
                    String place = "/entries/" + path;
                    assertThat(ada.sendText("PUT", place, TEXT, "v").text("key")).isEqualTo(key);
                    assertThat(ada.get(place).text("value")).isEqualTo("v");
                });
        assertThat(ada.get("/entries").items()).hasSize(keys.size());
    }

    @Test
    void keys_that_are_none_are_refused() {
        Caller ada = signUp("ada");
        assertThat(ada.sendText("PUT", "/entries/a%00b", TEXT, "v").status()).isEqualTo(422);
        assertThat(ada.sendText("PUT", "/entries/a%FF", TEXT, "v").status()).isEqualTo(400);
        assertThat(ada.sendText("PUT", "/entries/a%2F%2Fb", TEXT, "v").status()).isEqualTo(422);
    }

    @Test
    void what_belongs_to_a_value_changes_with_it_or_alone() {
        Caller ada = signUp("ada");
        Answered made =
                ada.send(
                        "PUT",
                        ONE,
                        Map.of(
                                "value", "12",
                                "type", "number",
                                "tags", List.of("b", "a"),
                                "expires", "2027-01-31",
                                "because", "a test"));
        assertThat(made.json())
                .containsEntry("type", "number")
                .containsEntry("tags", List.of("a", "b"));
        assertThat(ada.sendText("PUT", ONE, TEXT, "no number").status()).isEqualTo(422);

        Answered changed = ada.sendText("PUT", ONE, Answer.JSON, "{\"expires\":null}");

        assertThat(changed.json()).containsEntry("expires", null).containsEntry("type", "number");
        assertThat(ada.get(ONE).text("value")).isEqualTo("12");
        assertThat(ada.send("PUT", ONE, Map.of("type", "colour")).status()).isEqualTo(422);
        assertThat(ada.send("PUT", "/entries/none", Map.of("notes", "x")).status()).isEqualTo(404);
    }

    @Test
    void a_late_save_is_refused_and_nothing_is_written() {
        Caller ada = signUp("ada");
        Caller fresh = ada.with("If-None-Match", "*");
        assertThat(fresh.sendText("PUT", ONE, TEXT, "1").status()).isEqualTo(201);
        assertThat(fresh.sendText("PUT", ONE, TEXT, "x").status()).isEqualTo(409);
        Caller first = ada.with("If-Match", "\"1\"");
        Answered second = first.sendText("PUT", ONE, TEXT, "2");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.headers().get("ETag")).isEqualTo("\"2\"");

        assertThat(first.sendText("PUT", ONE, TEXT, "x").text("reason"))
                .isEqualTo("keyvalue.version.stale");
        assertThat(first.delete(ONE).status()).isEqualTo(409);
        assertThat(ada.get(ONE).text("value")).isEqualTo("2");
        assertThat(ada.with("If-Match", "W/\"2\"").delete(ONE).status()).isEqualTo(400);
        assertThat(ada.with("If-Match", "\"2\"").delete(ONE).status()).isEqualTo(204);
        assertThat(ada.delete(ONE).status()).isEqualTo(404);
    }

    @Test
    void lists_have_pages_prefixes_and_words() {
        Caller ada = signUp("ada");
        for (String key : List.of("a/1", "a/2", "a/3", "ab", "b")) {
            ada.sendText("PUT", "/entries/" + key, TEXT, "v");
        }
        Answered page = ada.get("/entries?prefix=a/&size=2&page=2");
        assertThat(page.items()).extracting(one -> one.get("key")).containsExactly("a/3");
        assertThat(page.json()).containsEntry("total", 3).containsEntry("damaged", 0);
        assertThat(ada.get("/entries?prefix=a").json()).containsEntry("total", 4);
        assertThat(ada.get("/entries?query=B").items()).hasSize(2);
    }

    @Test
    void nobody_sees_or_changes_what_is_anothers() {
        Caller ada = signUp("ada");
        ada.sendText("PUT", ONE, TEXT, "hers");
        Caller ben = signUp("ben");

        assertThat(ben.get("/entries").items()).isEmpty();
        assertThat(ben.get(ONE).status()).isEqualTo(404);
        assertThat(ben.delete(ONE).status()).isEqualTo(404);
        assertThat(ben.sendText("PUT", ONE, TEXT, "his").status()).isEqualTo(201);
        assertThat(ada.get(ONE).text("value")).isEqualTo("hers");
    }

    @Test
    void random_strings_cost_credits_where_a_service_is_set_up() throws IOException {
        Caller ada = signUp("ada");
        assertThat(ada.send("POST", "/random", Map.of()).text("reason")).isEqualTo("random.none");
        try (MockWebServer service = new MockWebServer()) {
            service.enqueue(new MockResponse.Builder().body("n4kx\n").build());
            service.enqueue(new MockResponse.Builder().code(500).build());
            service.start();
            Files.writeString(
                    store.home().resolve("certkeep.properties"),
                    "random.url = " + service.url("/") + "\n");

            Answered obtained = ada.send("POST", "/random", Map.of("length", 4));

            assertThat(obtained.json())
                    .containsEntry("values", List.of("n4kx"))
                    .containsEntry("cost", 1);
            Answered failed = ada.send("POST", "/random", Map.of("length", 4));
            assertThat(failed.status()).isEqualTo(503);
            assertThat(failed.text("reason")).isEqualTo("random.failed.status");
        }
    }
}
