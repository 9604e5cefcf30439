package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.BackupKind;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Tag("h2")
class BackupScheduleTest {
    @RegisterExtension final FreshStore store = FreshStore.ofItsOwn();

    private final List<CertkeepException> told = new ArrayList<>();

    @Test
    void a_backup_is_made_hourly_and_only_where_something_was_written() {
        store.signUp("ada");
        look();
        assertThat(backups()).singleElement().extracting(Backup::kind).isEqualTo(BackupKind.HOURLY);

        write("a");
        look();
        assertThat(backups()).as("within the hour").hasSize(1);

        store.clock().advance(Duration.ofMinutes(61));
        look();
        assertThat(backups()).hasSize(2);
        assertThat(backups().getFirst().count("entry")).isEqualTo(1);

        store.clock().advance(Duration.ofHours(5));
        look();
        assertThat(backups()).as("nothing was written").hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void closing_makes_one_where_the_last_is_a_day_old() {
        store.signUp("ada");
        store.certkeep().schedule().end();
        assertThat(backups()).hasSize(1);

        store.reopen();
        store.clock().advance(Duration.ofHours(3));
        store.logIn("ada");
        store.certkeep().schedule().end();
        assertThat(backups()).hasSize(1);

        store.reopen();
        store.clock().advance(Duration.ofDays(2));
        store.logIn("ada");
        store.certkeep().schedule().end();
        assertThat(backups()).hasSize(2);
    }

    @Test
    void a_failure_is_told_once_and_disturbs_nobody() throws IOException {
        UserSession ada = store.signUp("ada");
        Path inTheWay = Files.createFile(store.home().resolve("backups"));

        look();
        look();

        assertThat(told).hasSize(1);
        ada.keyValues().set("still", SecretBytes.ofUtf8("works".toCharArray()));
        Files.delete(inTheWay);
        look();
        assertThat(backups()).hasSize(1);
    }

    private void look() {
        store.certkeep().schedule().look(told::add);
    }

    private void write(String key) {
        store.logIn("ada").keyValues().set(key, SecretBytes.ofUtf8("value".toCharArray()));
    }

    private List<Backup> backups() {
        return store.certkeep().backups().orElseThrow().list();
    }
}
