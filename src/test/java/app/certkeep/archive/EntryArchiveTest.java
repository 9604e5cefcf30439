package app.certkeep.archive;

import static app.certkeep.archive.Archives.set;
import static app.certkeep.archive.Archives.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EntryArchiveTest {
    private static final String OF_FILE = "a file that only I shall open";

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    private Path file;
    private UserSession ada;

    @BeforeEach
    void keepSomething() {
        file = folder.resolve("shop.certkeep");
        ada = store.signUp("ada");
        set(ada, "shop/password", "planted-value");
        set(ada, "shopping", "other");
        EntryDetails details =
                EntryDetails.NONE.withType(EntryType.TEXT).withNotes("n").withTags(List.of("t"));
        ada.keyValues().set("shop/password", EntryEdit.of(null).with(details));
    }

    @Test
    void the_entries_of_a_folder_come_back_whole_and_nothing_else_does() throws IOException {
        ArchiveCounts counts = export("shop/", FreshStore.PASSWORD);

        assertThat(counts.entries()).isEqualTo(1);
        assertThat(counts.certificates()).isZero();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("planted-value", "shop/password");
        UserSession eve = store.signUp("eve");
        try (Password ofFile = new Password(OF_FILE.toCharArray())) {
            eve.archive().importFrom(file, ofFile);
        }
        assertThat(value(eve, "shop/password")).isEqualTo("planted-value");
        assertThat(eve.keyValues().find("shop/password").orElseThrow().details().tags())
                .containsExactly("t");
        assertThat(eve.keyValues().count()).isEqualTo(1);
    }

    @Test
    void another_password_than_the_accounts_writes_nothing() {
        assertThatThrownBy(() -> export("shop/", "not the password of ada"))
                .isInstanceOf(NotAllowedException.class);
        assertThat(file).doesNotExist();
    }

    private ArchiveCounts export(String prefix, String own) {
        try (Password account = new Password(own.toCharArray());
                Password ofFile = new Password(OF_FILE.toCharArray())) {
            return ada.archive()
                    .exportEntries(
                            prefix,
                            account,
                            ofFile,
                            content ->
                                    new OutputFile(file.toString()).write(content::writeTo, true));
        }
    }
}
