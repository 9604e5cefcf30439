package app.certkeep.gui;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.gui.certificate.CertificateDetailsController;
import app.certkeep.gui.certificate.CertificateDetailsViewModel;
import app.certkeep.gui.certificate.CertificateListController;
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

/// Puts what concerns servers into the screen of certificates.
final class ServerParts {
    private final UserSession session;
    private final Shell shell;
    private final ServerTexts texts;
    private final Voice voice;

    ServerParts(UserSession session, Shell shell) {
        this.session = session;
        this.shell = shell;
        texts = new ServerTexts(shell.messages(), ZoneId.systemDefault());
        voice = new Voice(shell.notices(), shell.errors());
    }

    /// The tab of the details.
    void into(CertificateDetailsController controller, CertificateDetailsViewModel details) {
        ServersViewModel model =
                new ServersViewModel(session.served(), session.revocation(), shell.tasks(), voice);
        AllServersDialog all =
                new AllServersDialog(
                        new AllServersViewModel(
                                session.served(), shell.tasks(), voice, model::reload),
                        shell.dialogs(),
                        texts);
        controller.servers(new ServersPane(model, texts, all::show), model::look);
        details.onShown(
                shown ->
                        model.show(
                                shown.map(InspectedCertificate::summary)
                                        .map(summary -> summary.id())));
    }

    /// The way in from a server, below the import button and in the empty list.
    void into(Parent list, CertificateListController controller) {
        FetchDialog dialog =
                new FetchDialog(
                        new FetchViewModel(
                                session.served().fetch(), controller::take, shell.tasks(), voice),
                        shell.dialogs(),
                        texts);
        MenuItem item = new MenuItem(shell.messages().text("certificates.fetch.menu"));
        item.setId("fetchFromServer");
        item.setOnAction(_ -> dialog.show());
        ((SplitMenuButton) list.lookup("#importButton")).getItems().add(item);
        ((Button) list.lookup("#emptyFetch")).setOnAction(_ -> dialog.show());
    }
}
