package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The description is OpenAPI 3.1, and describes what is served: no more, and no less.
@Tag("h2")
class OpenApiTest extends ServedApi {
    private final Description description = Description.read();

    @Test
    void every_route_is_described_and_nothing_else_is() {
        List<String> routes =
                server().routes().routes().stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList();

        assertThat(description.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(routes));
    }

    @Test
    void whatever_is_not_described_as_open_wants_a_session() {
        description
                .operations()
                .forEach(
                        (name, operation) -> {
                            if (!Description.isOpen(operation)) {
                                assertWantsSession(name);
                            }
                        });
    }

    private void assertWantsSession(String name) {
        String[] call = name.replaceAll("\\{[a-z]+}", "x").split(" ");
        Caller.Answered answered =
                call[0].equals("GET")
                        ? stranger().get(call[1])
                        : stranger().send(call[0], call[1], Map.of());

        assertThat(answered.status()).as(name).isEqualTo(401);
        assertThat(answered.headers().get("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answered.text("reason")).isEqualTo("account.session.none");
    }

    @Test
    void the_document_is_served_as_it_is_printed() {
        Caller.Answered answered = stranger().get("/openapi.json");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.bytes()).isEqualTo(OpenApiDocument.bytes());
        assertThat(answered.text("openapi")).startsWith("3.1.");
        assertThat(description.document()).containsKeys("info", "paths", "components", "servers");
        assertThat(Description.map(description.document().get("info")))
                .containsKeys("title", "version");
    }

    @Test
    void operations_have_names_of_their_own_and_answers_with_descriptions() {
        List<Object> ids = new ArrayList<>();
        description
                .operations()
                .forEach(
                        (name, operation) -> {
                            ids.add(operation.get("operationId"));
                            Map<String, Object> answers =
                                    Description.map(operation.get("responses"));
                            assertThat(answers).as(name).isNotEmpty();
                            answers.forEach(
                                    (status, answer) ->
                                            assertThat(description.resolved(answer))
                                                    .as(name + status)
                                                    .containsKey("description"));
                        });
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void the_places_of_each_path_are_its_parameters() {
        Description.map(description.document().get("paths"))
                .forEach(
                        (path, item) -> {
                            List<String> places =
                                    Pattern.compile("\\{([a-z]+)}")
                                            .matcher(path)
                                            .results()
                                            .map(found -> found.group(1))
                                            .toList();
                            assertThat(parametersOf(Description.map(item)))
                                    .as(path)
                                    .isEqualTo(places);
                        });
    }

    private List<Object> parametersOf(Map<String, Object> item) {
        return ((List<?>) item.getOrDefault("parameters", List.of()))
                .stream()
                        .map(description::resolved)
                        .peek(one -> assertThat(one).containsEntry("required", true))
                        .<Object>map(one -> one.get("name"))
                        .toList();
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        TreeSet<String> used = new TreeSet<>();
        follow(description.document(), used);
        TreeSet<String> made = new TreeSet<>();
        Description.map(description.document().get("components"))
                .forEach(
                        (kind, all) -> {
                            if (!kind.equals("securitySchemes")) {
                                Description.map(all)
                                        .keySet()
                                        .forEach(
                                                one ->
                                                        made.add(
                                                                "#/components/"
                                                                        + kind
                                                                        + "/"
                                                                        + one));
                            }
                        });
        assertThat(used).isEqualTo(made);
    }

    private void follow(Object at, TreeSet<String> used) {
        if (at instanceof List<?> list) {
            list.forEach(one -> follow(one, used));
        } else if (at instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                assertThat(description.resolved(map)).as(reference).isNotEmpty();
                used.add(reference);
            }
            map.values().forEach(one -> follow(one, used));
        }
    }
}
