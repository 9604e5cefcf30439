package app.certkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.served.ServedHost;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Servers of certificates go with everything else.
class ServedCopiesTest {
    private static final ServerAddress MAIL =
            ServerAddress.require("mail.example.com:587", StartTls.SMTP);
    private static final ServerAddress SITE = ServerAddress.require("[::1]:8443", StartTls.NONE);

    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;

    @Test
    void servers_come_back_to_their_certificates_and_once() {
        Path file = folder.resolve("everything.certkeep");
        UserSession ada = store.signUp("ada");
        UUID leaf = importLeaf(ada);
        ada.served().hosts().add(leaf, MAIL);
        ada.served().hosts().add(leaf, SITE);
        Archives.export(ada, file);
        UserSession ben = store.signUp("ben");

        Archives.importInto(ben, file);
        Archives.importInto(ben, file);

        List<ServedHost> hosts = ben.served().hosts().all();
        assertThat(hosts).extracting(ServedHost::server).containsExactly(SITE, MAIL);
        assertThat(hosts).extracting(ServedHost::certificateName).containsOnly("leaf.example.com");
    }

    @Test
    void servers_of_what_lies_in_the_trash_stay_behind() {
        Path file = folder.resolve("everything.certkeep");
        UserSession ada = store.signUp("ada");
        UUID leaf = importLeaf(ada);
        ada.served().hosts().add(leaf, MAIL);
        ada.certificates().delete(List.of(leaf));
        Archives.export(ada, file);
        UserSession ben = store.signUp("ben");
        importLeaf(ben);

        Archives.importInto(ben, file);

        assertThat(ben.served().hosts().all()).isEmpty();
    }

    private static UUID importLeaf(UserSession session) {
        return session.certificates()
                .importFiles(List.of(SampleFiles.LEAF))
                .importedIds()
                .getFirst();
    }
}
