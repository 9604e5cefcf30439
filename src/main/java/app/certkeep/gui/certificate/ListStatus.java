package app.certkeep.gui.certificate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// A line below the list, where there is something to say: that more match than a page shows, how
/// many switches are on their way, and how far telling others has come.
public final class ListStatus extends HBox {
    private final Hyperlink whole = new Hyperlink();
    private final ProgressBar progress = new ProgressBar();
    private final Label words = new Label();

    public ListStatus() {
        super(10);
        setId("listStatus");
        setAlignment(Pos.CENTER_LEFT);
        whole.setId("wholeLink");
        whole.setMinWidth(USE_PREF_SIZE);
        progress.setId("workProgress");
        progress.getStyleClass().add("small");
        progress.setPrefWidth(140);
        words.setId("workWords");
        words.getStyleClass().add("text-muted");
        getChildren().setAll(whole, progress, words);
    }

    void bind(Selection selection, CertificateListViewModel model, CertificateTexts texts) {
        whole.setOnAction(
                _ -> {
                    if (model.whole().ids().isPresent()) {
                        model.whole().end();
                    } else {
                        model.whole().begin();
                    }
                    whole.setVisited(false);
                });
        Runnable show =
                () -> {
                    showWhole(selection, model, texts);
                    showWork(model, texts);
                    setVisible(whole.isVisible() || words.isVisible());
                    setManaged(isVisible());
                };
        selection.chosenProperty().subscribe(show);
        model.whole().idsProperty().subscribe(show);
        model.unsettledProperty().subscribe(show);
        model.sendingProperty().subscribe(show);
        show.run();
    }

    private void showWhole(
            Selection selection, CertificateListViewModel model, CertificateTexts texts) {
        boolean chosen = model.whole().ids().isPresent();
        int rows = selection.chosen().size();
        long total = model.pageProperty().get().total();
        appear(whole, chosen || (rows > 1 && rows == model.items().size() && total > rows));
        whole.setText(
                chosen
                        ? texts.messages().text("certificates.whole.rows", rows)
                        : texts.messages().text("certificates.whole.all", total));
    }

    private void showWork(CertificateListViewModel model, CertificateTexts texts) {
        int moving = model.unsettledProperty().get();
        Sending sending = model.sendingProperty().get();
        boolean bulk = moving >= Sending.WORTH_TELLING;
        appear(words, bulk || sending.isWorthTelling());
        appear(progress, words.isVisible());
        if (bulk) {
            progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            words.setText(texts.messages().text("certificates.moving", moving));
        } else if (sending.isWorthTelling()) {
            progress.setProgress((double) sending.done() / sending.most());
            words.setText(
                    texts.messages().text("certificates.sending", sending.done(), sending.most()));
        }
    }

    private static void appear(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
