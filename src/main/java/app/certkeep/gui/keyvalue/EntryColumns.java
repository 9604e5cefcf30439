package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Columns;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/// What the columns of the list show. The less one is needed, the sooner it goes where there is
/// little room.
final class EntryColumns {
    private final TableView<EntrySummary> table;
    private final Messages messages;
    private final EntryTexts texts;

    EntryColumns(TableView<EntrySummary> table, Messages messages, EntryTexts texts) {
        this.table = table;
        this.messages = messages;
        this.texts = texts;
    }

    EntryColumns key(TableColumn<EntrySummary, EntrySummary> key) {
        EntryTable.showKeys(key);
        return this;
    }

    EntryColumns value(TableColumn<EntrySummary, EntrySummary> value) {
        EntryTable.showTexts(
                value,
                null,
                entry -> EntryTexts.MASK,
                entry -> messages.text("keyvalue.value.masked"));
        return this;
    }

    EntryColumns details(
            TableColumn<EntrySummary, EntrySummary> type,
            TableColumn<EntrySummary, EntrySummary> tags,
            TableColumn<EntrySummary, EntrySummary> expires) {
        Function<EntrySummary, String> typeName =
                entry -> EntryTexts.type(messages, entry.details().type());
        EntryTable.showTexts(type, null, typeName, typeName);
        EntryTable.showTexts(tags, null, EntryTexts::tags, EntryTexts::tags);
        EntryTable.showTexts(expires, EntryQuery.Sort.EXPIRES, texts::expiry, texts::expiry);
        Columns.showFrom(345, type, table);
        Columns.showFrom(880, tags, table);
        Columns.showFrom(680, expires, table);
        return this;
    }

    void facts(
            TableColumn<EntrySummary, EntrySummary> size,
            TableColumn<EntrySummary, EntrySummary> updated) {
        EntryTable.showTexts(size, EntryQuery.Sort.SIZE, texts::size, texts::size);
        Columns.showFrom(600, size, table);
        Columns.showFrom(460, updated, table);
        EntryTable.showTexts(
                updated,
                EntryQuery.Sort.UPDATED,
                entry -> texts.day(entry.updatedAt()),
                entry -> texts.minute(entry.updatedAt()));
    }
}
