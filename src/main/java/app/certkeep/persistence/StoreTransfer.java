package app.certkeep.persistence;

import app.certkeep.failure.ConflictException;
import app.certkeep.failure.IntegrityException;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Copies all rows of one store into another that has none, between whatever databases they are
/// in. All is read as it was at one moment and written in one transaction, so that a copy is whole
/// or not there.
final class StoreTransfer {
    private final Connection from;
    private final Connection to;

    private StoreTransfer(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /// @param shown what messages call the target
    static List<CopiedTable> run(Connection from, Connection to, String shown) throws SQLException {
        from.setAutoCommit(false);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        to.setAutoCommit(false);
        try {
            List<CopiedTable> copied = new StoreTransfer(from, to).copy(shown);
            to.commit();
            return copied;
        } finally {
            // Does nothing after the commit.
            to.rollback();
            from.rollback();
        }
    }

    private List<CopiedTable> copy(String shown) throws SQLException {
        List<TableShape> tables = TableShape.all(from);
        requireSameTables(tables);
        for (TableShape table : tables) {
            if (!new TableRows(to, table).isEmpty()) {
                throw new ConflictException(
                        "the target has rows already", "store.copy.not-empty", shown);
            }
        }
        List<CopiedTable> copied = new ArrayList<>();
        for (TableShape table : tables) {
            copied.add(new CopiedTable(table.name(), copy(table)));
        }
        return copied;
    }

    private void requireSameTables(List<TableShape> tables) throws SQLException {
        List<TableShape> there = TableShape.all(to);
        for (TableShape table : tables) {
            boolean same =
                    there.stream()
                            .anyMatch(
                                    other ->
                                            other.name().equals(table.name())
                                                    && other.columns().equals(table.columns()));
            if (!same) {
                throw new IllegalStateException(
                        "table " + table.name() + " is not the same in both databases");
            }
        }
    }

    private long copy(TableShape table) throws SQLException {
        TableRows target = new TableRows(to, table);
        RowsDigest read = new RowsDigest();
        TableRows source = new TableRows(from, table);
        for (List<@Nullable Object[]> page = source.pageAfter(null);
                !page.isEmpty();
                page = source.pageAfter(page.getLast())) {
            read.add(page);
            target.insert(page);
        }
        RowsDigest written = digest(target);
        if (!written.isSameAs(read)) {
            throw new IntegrityException(
                    "copy of %s: read %s, wrote %s".formatted(table.name(), read, written),
                    "store.copy.different",
                    table.name());
        }
        return read.rows();
    }

    private static RowsDigest digest(TableRows rows) throws SQLException {
        RowsDigest digest = new RowsDigest();
        for (List<@Nullable Object[]> page = rows.pageAfter(null);
                !page.isEmpty();
                page = rows.pageAfter(page.getLast())) {
            digest.add(page);
        }
        return digest;
    }
}
