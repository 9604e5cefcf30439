package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FileArgumentsTest {
    @TempDir Path folder;

    @Test
    void files_named_with_their_folder_are_opened() throws IOException {
        Path file = Files.createFile(folder.resolve("my site.pem"));

        FileArguments given = FileArguments.of(folder, "./my site.pem", file.toString());

        assertThat(given.files()).containsExactly(file, file);
        assertThat(given.settings()).isEmpty();
    }

    @Test
    void settings_before_files_stay_settings() throws IOException {
        Path file = Files.createFile(folder.resolve("site.pem"));

        FileArguments given = FileArguments.of(folder, "--profile", "test", file.toString());

        assertThat(given.settings()).containsExactly("--profile", "test");
        assertThat(given.files()).containsExactly(file);
    }

    @Test
    void a_command_stays_a_command_where_a_file_has_its_name() throws IOException {
        Files.createFile(folder.resolve("trash"));

        assertThat(FileArguments.of(folder, "trash").files()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_left_for_the_command_line_to_refuse() {
        FileArguments given = FileArguments.of(folder, "./missing.pem");

        assertThat(given.files()).isEmpty();
        assertThat(given.settings()).isEqualTo(List.of("./missing.pem"));
    }
}
