package app.certkeep.gui;

import app.certkeep.app.Certkeep;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.certificate.CertificateActions;
import app.certkeep.gui.certificate.CertificateDetailsController;
import app.certkeep.gui.certificate.CertificateDetailsViewModel;
import app.certkeep.gui.certificate.CertificateDialogs;
import app.certkeep.gui.certificate.CertificateListController;
import app.certkeep.gui.certificate.CertificateListViewModel;
import app.certkeep.gui.certificate.CertificateTexts;
import app.certkeep.gui.certificate.ImportViewModel;
import app.certkeep.gui.certificate.InsightViewModel;
import app.certkeep.gui.common.TrashController;
import app.certkeep.gui.common.TrashViewModel;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.making.Chosen;
import app.certkeep.gui.making.MakingDialogs;
import app.certkeep.gui.making.MakingMenu;
import app.certkeep.gui.making.MakingViewModel;

import javafx.scene.Parent;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Puts the screen of certificates together.
final class CertificateScreen {
    private final Certkeep certkeep;
    private final UserSession session;
    private final Shell shell;
    private final Runnable deliveries;

    /// @param deliveries leads to what was sent to others
    CertificateScreen(Certkeep certkeep, UserSession session, Shell shell, Runnable deliveries) {
        this.certkeep = certkeep;
        this.session = session;
        this.shell = shell;
        this.deliveries = deliveries;
    }

    /// The screen, what binds it, what loads it again, and what sets its rows a page.
    record Made(
            Parent view, CertificateListController controller, Runnable reload, IntConsumer rows) {}

    Made make() {
        CertificateDialogs dialogs =
                new CertificateDialogs(shell.dialogs(), shell.messages(), shell.fxml());
        CertificateTexts texts =
                new CertificateTexts(shell.messages(), certkeep.clock(), ZoneId.systemDefault());
        CertificateListViewModel list =
                new CertificateListViewModel(
                        session.certificates(),
                        session.deliveries(),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()),
                        certkeep.config().pageSize());
        CertificateDetailsViewModel details =
                new CertificateDetailsViewModel(
                        session.certificates(),
                        session.account()::prove,
                        shell.tasks(),
                        shell.notices(),
                        shell.errors());
        CertificateActions actions = new CertificateActions(list, details, dialogs);
        TrashViewModel trash =
                new TrashViewModel(
                        session.trash(),
                        TrashItem.Kind.CERTIFICATE,
                        shell.tasks(),
                        shell.errors(),
                        shell.notices());
        ImportViewModel importing =
                new ImportViewModel(
                        session.certificates(),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()),
                        report -> {
                            list.reload();
                            trash.refresh();
                            report.ifPresent(good -> actions.offerReplacing(good, texts));
                        });
        trash.onRestored(list::reload);
        details.onChanged(list::reload);
        CertificateDetailsController detailsController =
                new CertificateDetailsController(
                        details,
                        new InsightViewModel(
                                session.certificates().inspection(),
                                session.activity(),
                                shell.messages(),
                                shell.tasks(),
                                shell.errors()),
                        actions,
                        texts,
                        shell.clipboard());
        Parent pane = shell.fxml().load("certificate/CertificateDetails", detailsController);
        CertificateListController controller =
                new CertificateListController(
                        list,
                        importing,
                        dialogs,
                        texts,
                        beside(pane, details, trash, newButton(list::reload)));
        Parent view = shell.fxml().load("certificate/CertificateList", controller);
        ServerParts servers = new ServerParts(session, shell);
        servers.into(detailsController, details);
        servers.into(view, controller);
        return new Made(view, controller, list::reload, list::showRows);
    }

    private CertificateListController.Beside beside(
            Parent pane,
            CertificateDetailsViewModel details,
            TrashViewModel trash,
            CertificateListController.NewButton newButton) {
        return new CertificateListController.Beside(
                new CertificateListController.Details(pane, details),
                TrashController.load(shell.fxml(), trash, shell.dialogs(), shell.messages()),
                trash,
                newButton,
                deliveries);
    }

    private CertificateListController.NewButton newButton(Runnable reload) {
        MakingViewModel making =
                new MakingViewModel(
                        session.making(),
                        shell.tasks(),
                        new Voice(shell.notices(), shell.errors()),
                        reload);
        MakingDialogs dialogs = new MakingDialogs(making, shell.dialogs(), shell.messages());
        return new CertificateListController.NewButton(
                new MakingMenu(making, dialogs, shell.messages()).button(),
                chosen -> making.choose(only(chosen)));
    }

    private static Optional<Chosen> only(List<CertificateSummary> chosen) {
        return chosen.size() == 1
                ? Optional.of(new Chosen(chosen.getFirst().id(), chosen.getFirst().name()))
                : Optional.empty();
    }
}
