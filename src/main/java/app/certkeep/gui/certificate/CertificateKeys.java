package app.certkeep.gui.certificate;

import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.Command.Scope;
import app.certkeep.gui.common.CommandSet;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import java.util.Map;

/// The keyboard of the list: some keys while the table has the focus, some while the screen is
/// shown.
final class CertificateKeys {
    private final TableView<CertificateItem> table;
    private final CertificateListController list;
    private final CommandSet commands;

    CertificateKeys(CertificateListController list, TableView<CertificateItem> table) {
        this.table = table;
        this.list = list;
        commands =
                CommandSet.of(
                        Scope.CERTIFICATES,
                        Map.of(
                                Command.IMPORT_CERTIFICATES, list::importFiles,
                                Command.PASTE_CERTIFICATES, list::paste,
                                Command.NEW_CERTIFICATE, list::makeNew,
                                Command.SEARCH_CERTIFICATES, list::focusSearch));
    }

    /// What can be done wherever the focus is.
    CommandSet commands() {
        return commands;
    }

    void on(Node screen) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, inTable()::pressed);
        table.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                        list.openDetails();
                    }
                });
        commands.holdWhileShown(screen);
    }

    private CommandSet inTable() {
        return CommandSet.of(
                Scope.CERTIFICATE_LIST,
                Map.of(
                        Command.SWITCH_CERTIFICATE, list::toggleChosen,
                        Command.OPEN_CERTIFICATE, list::openDetails,
                        Command.RENAME_CERTIFICATE, list::renameChosen,
                        Command.DELETE_CERTIFICATE, list::deleteChosen,
                        Command.CLOSE_CERTIFICATE, list::closeDetails));
    }
}
