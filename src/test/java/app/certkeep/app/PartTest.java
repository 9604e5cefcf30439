package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class PartTest {
    @Test
    void every_part_that_the_build_names_has_its_licence() throws Exception {
        List<String> known = Part.all().stream().flatMap(part -> part.jars().stream()).toList();

        assertThat(dependencies()).isNotEmpty().allSatisfy(jar -> assertThat(known).contains(jar));
    }

    @Test
    void every_part_has_a_name_a_licence_and_a_place() {
        assertThat(Part.all())
                .allSatisfy(
                        part -> {
                            assertThat(part.name()).isNotBlank();
                            assertThat(part.licence()).isNotBlank();
                            assertThat(part.place()).startsWith("https://");
                        });
    }

    private static List<String> dependencies() throws Exception {
        NodeList all =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile())
                        .getElementsByTagName("dependency");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            NodeList scope = one.getElementsByTagName("scope");
            if (scope.getLength() == 0 || !scope.item(0).getTextContent().equals("test")) {
                names.add(one.getElementsByTagName("artifactId").item(0).getTextContent());
            }
        }
        return names;
    }
}
