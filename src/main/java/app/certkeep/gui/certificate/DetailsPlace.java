package app.certkeep.gui.certificate;

import javafx.scene.Parent;
import javafx.scene.layout.HBox;

import java.util.List;

/// Shows the details of the one chosen certificate beside the list. In a narrow window they wait
/// until they are asked for, as they would cover most of the list.
final class DetailsPlace {
    private static final double ROOM_FOR_BOTH = 1100;

    private final HBox body;
    private final Parent view;
    private final CertificateDetailsViewModel model;
    private boolean wanted = true;
    private List<CertificateItem> chosen = List.of();

    DetailsPlace(HBox body, CertificateListController.Details details) {
        this.body = body;
        view = details.view();
        model = details.model();
        model.onClose(this::close);
        body.widthProperty()
                .map(width -> width.doubleValue() >= ROOM_FOR_BOTH)
                .subscribe(this::want);
    }

    void follow(List<CertificateItem> nowChosen) {
        chosen = nowChosen;
        show();
    }

    void open() {
        want(true);
    }

    boolean isOpen() {
        return body.getChildren().contains(view);
    }

    void close() {
        want(false);
    }

    private void want(boolean open) {
        wanted = open;
        show();
    }

    private void show() {
        boolean open = wanted && chosen.size() == 1;
        if (open) {
            model.show(chosen.getFirst().id());
        } else {
            model.showNothing();
        }
        if (open && !isOpen()) {
            body.getChildren().add(view);
        } else if (!open) {
            body.getChildren().remove(view);
        }
    }
}
