package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One file for each way of encrypting a key or a container that OpenSSL, OpenSSH and keytool
/// have; `truth/made.jsonl` says what is in them.
class MadeTruthTest {

    @Test
    void every_way_of_encrypting_opens_with_its_password_and_not_without() {
        List<String> differences = new ArrayList<>();
        int opened = 0;
        for (Map<String, Object> truth : Samples.truth("made.jsonl")) {
            String file = (String) truth.get("file");
            String password = (String) truth.get("password");
            List<Item> items =
                    password.isEmpty() ? Samples.read(file) : Samples.read(file, password);
            Set<Object> found = new HashSet<>();
            Samples.keys(items).forEach(key -> found.add(key.spkiSha256()));
            Samples.certificates(items).forEach(c -> found.add(c.sha256()));
            Set<Object> wanted = new HashSet<>((List<?>) truth.get("keys"));
            wanted.addAll((List<?>) truth.get("certs"));
            if (!found.equals(wanted) || !Samples.reasons(items).isEmpty()) {
                differences.add(file + " " + items);
            }
            boolean locked = !Samples.locked(Samples.read(file, "wrong")).isEmpty();
            if (locked == password.isEmpty()) {
                differences.add(file + " without its password: locked " + locked);
            }
            opened++;
        }
        System.out.println("made samples equal to the truth: " + opened);
        assertThat(differences).isEmpty();
        assertThat(opened).isGreaterThan(60);
    }
}
