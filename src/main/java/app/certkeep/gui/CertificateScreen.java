package app.certkeep.gui;

import app.certkeep.app.Certkeep;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ImportReport;
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
import app.certkeep.gui.frame.ScreenView;
import app.certkeep.gui.making.Chosen;
import app.certkeep.gui.making.MakingDialogs;
import app.certkeep.gui.making.MakingMenu;
import app.certkeep.gui.making.MakingViewModel;

import javafx.scene.Parent;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Puts the screen of certificates together: its models once, its view whenever it is asked for.
final class CertificateScreen {
    private final Shell shell;
    private final UserSession session;
    private final Runnable deliveries;
    private final CertificateTexts texts;
    private final CertificateListViewModel list;
    private final CertificateDetailsViewModel details;
    private final InsightViewModel insight;
    private final TrashViewModel trash;
    private final ImportViewModel importing;
    private final CertificateDialogs dialogs;
    private final ServerParts servers;
    private Optional<CertificateListController> shown = Optional.empty();

    /// @param deliveries leads to what was sent to others
    CertificateScreen(Certkeep certkeep, UserSession session, Shell shell, Runnable deliveries) {
        this.shell = shell;
        this.session = session;
        this.deliveries = deliveries;
        dialogs = new CertificateDialogs(shell.dialogs(), shell.messages(), shell.fxml());
        texts = new CertificateTexts(shell.messages(), certkeep.clock(), ZoneId.systemDefault());
        list =
                new CertificateListViewModel(
                        session.certificates(),
                        session.deliveries(),
                        shell.tasks(),
                        voice(),
                        certkeep.config().pageSize());
        details =
                new CertificateDetailsViewModel(
                        session.certificates(),
                        session.account()::prove,
                        shell.tasks(),
                        shell.notices(),
                        shell.errors());
        insight =
                new InsightViewModel(
                        session.certificates().inspection(),
                        session.activity(),
                        shell.messages(),
                        shell.tasks(),
                        shell.errors());
        trash =
                new TrashViewModel(
                        session.trash(),
                        TrashItem.Kind.CERTIFICATE,
                        shell.tasks(),
                        shell.errors(),
                        shell.notices());
        importing =
                new ImportViewModel(session.certificates(), shell.tasks(), voice(), this::imported);
        servers = new ServerParts(session, shell, details, this::take);
        trash.onRestored(list::reload);
        details.onChanged(list::reload);
    }

    private Voice voice() {
        return new Voice(shell.notices(), shell.errors());
    }

    private void imported(Optional<ImportReport> report) {
        list.reload();
        trash.refresh();
        report.ifPresent(good -> actions().offerReplacing(good, texts));
    }

    private CertificateActions actions() {
        return new CertificateActions(list, details, dialogs);
    }

    private void take(String pem) {
        shown.ifPresent(controller -> controller.take(pem));
    }

    void reload() {
        list.reload();
    }

    void showRows(int number) {
        list.showRows(number);
    }

    void open(CertificateSummary certificate) {
        shown.ifPresent(controller -> controller.open(certificate));
    }

    void bringIn(List<Path> files) {
        shown.ifPresent(controller -> controller.bringIn(files));
    }

    ScreenView make() {
        CertificateDetailsController detailsController =
                new CertificateDetailsController(
                        details, insight, actions(), texts, shell.clipboard());
        Parent pane = shell.fxml().load("certificate/CertificateDetails", detailsController);
        CertificateListController controller =
                new CertificateListController(list, importing, dialogs, texts, beside(pane));
        Parent view = shell.fxml().load("certificate/CertificateList", controller);
        servers.into(detailsController);
        servers.into(view);
        shown = Optional.of(controller);
        return new ScreenView(view, controller.commands());
    }

    private CertificateListController.Beside beside(Parent pane) {
        return new CertificateListController.Beside(
                new CertificateListController.Details(pane, details),
                TrashController.load(shell.fxml(), trash, shell.dialogs(), shell.messages()),
                trash,
                newButton(),
                deliveries);
    }

    private CertificateListController.NewButton newButton() {
        MakingViewModel making =
                new MakingViewModel(session.making(), shell.tasks(), voice(), list::reload);
        MakingDialogs questions = new MakingDialogs(making, shell.dialogs(), shell.messages());
        return new CertificateListController.NewButton(
                new MakingMenu(making, questions, shell.messages()).button(),
                chosen -> making.choose(only(chosen)));
    }

    private static Optional<Chosen> only(List<CertificateSummary> chosen) {
        return chosen.size() == 1
                ? Optional.of(new Chosen(chosen.getFirst().id(), chosen.getFirst().name()))
                : Optional.empty();
    }
}
