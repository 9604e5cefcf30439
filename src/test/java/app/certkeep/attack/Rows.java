package app.certkeep.attack;

import app.certkeep.persistence.Database;

import java.util.List;
import java.util.UUID;

/// The rows of the database, for somebody who has it and not the application.
final class Rows {
    /// The table of private keys, by the certificate's id.
    static final String KEYS = "certificate_content";

    private final Database database;

    Rows(Database database) {
        this.database = database;
    }

    List<UUID> ids(String table) {
        return database.read(
                transaction ->
                        transaction
                                .session()
                                .createNativeQuery("select id from " + table, UUID.class)
                                .getResultList());
    }

    boolean has(String table, String column, UUID id) {
        return read(table, column, id) != null;
    }

    byte[] read(String table, String column, UUID id) {
        return database.read(
                transaction ->
                        transaction
                                .session()
                                .createNativeQuery(
                                        "select %s from %s where %s = :id"
                                                .formatted(column, table, idOf(table)),
                                        byte[].class)
                                .setParameter("id", id)
                                .getSingleResult());
    }

    void write(String table, String column, UUID id, byte[] bytes) {
        database.change(
                transaction ->
                        transaction
                                .session()
                                .createNativeMutationQuery(
                                        "update %s set %s = :bytes where %s = :id"
                                                .formatted(table, column, idOf(table)))
                                .setParameter("bytes", bytes)
                                .setParameter("id", id)
                                .executeUpdate());
    }

    void flip(String table, String column, UUID id, int place) {
        byte[] bytes = read(table, column, id).clone();
        bytes[place] ^= 1;
        write(table, column, id, bytes);
    }

    void swap(String table, String column, UUID one, UUID other) {
        byte[] first = read(table, column, one);
        write(table, column, one, read(table, column, other));
        write(table, column, other, first);
    }

    private static String idOf(String table) {
        return table.startsWith("certificate_") ? "certificate_id" : "id";
    }
}
