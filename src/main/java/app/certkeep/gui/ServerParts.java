package app.certkeep.gui;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.gui.certificate.CertificateDetailsController;
import app.certkeep.gui.certificate.CertificateDetailsViewModel;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.served.AllServersDialog;
import app.certkeep.gui.served.AllServersViewModel;
import app.certkeep.gui.served.FetchDialog;
import app.certkeep.gui.served.FetchViewModel;
import app.certkeep.gui.served.ServerTexts;
import app.certkeep.gui.served.ServersPane;
import app.certkeep.gui.served.ServersViewModel;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

import java.time.ZoneId;
import java.util.function.Consumer;

/// Puts what concerns servers into the screen of certificates.
final class ServerParts {
    private final Shell shell;
    private final ServersViewModel servers;
    private final AllServersViewModel all;
    private final FetchViewModel fetching;

    /// @param take imports what was fetched, in PEM
    ServerParts(
            UserSession session,
            Shell shell,
            CertificateDetailsViewModel details,
            Consumer<String> take) {
        this.shell = shell;
        Voice voice = new Voice(shell.notices(), shell.errors());
        servers =
                new ServersViewModel(session.served(), session.revocation(), shell.tasks(), voice);
        all = new AllServersViewModel(session.served(), shell.tasks(), voice, servers::reload);
        fetching = new FetchViewModel(session.served().fetch(), take, shell.tasks(), voice);
        details.onShown(
                shown ->
                        servers.show(
                                shown.map(InspectedCertificate::summary)
                                        .map(summary -> summary.id())));
    }

    private ServerTexts texts() {
        return new ServerTexts(shell.messages(), ZoneId.systemDefault());
    }

    /// The tab of the details.
    void into(CertificateDetailsController controller) {
        AllServersDialog dialog = new AllServersDialog(all, shell.dialogs(), texts());
        controller.servers(new ServersPane(servers, texts(), dialog::show), servers::look);
    }

    /// The way in from a server, below the import button and in the empty list.
    void into(Parent list) {
        FetchDialog dialog = new FetchDialog(fetching, shell.dialogs(), texts());
        MenuItem item = new MenuItem(shell.messages().text("certificates.fetch.menu"));
        item.setId("fetchFromServer");
        item.setOnAction(_ -> dialog.show());
        ((SplitMenuButton) list.lookup("#importButton")).getItems().add(item);
        ((Button) list.lookup("#emptyFetch")).setOnAction(_ -> dialog.show());
    }
}
