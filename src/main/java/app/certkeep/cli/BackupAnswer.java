package app.certkeep.cli;

import app.certkeep.persistence.Backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A backup in answers.
final class BackupAnswer {
    private BackupAnswer() {}

    static Map<String, Object> json(Backup backup) {
        Map<String, Long> rows = new TreeMap<>();
        backup.rows().forEach((table, count) -> rows.put(table.toLowerCase(Locale.ROOT), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", backup.name());
        json.put("path", backup.file().toString());
        json.put("time", Times.iso(backup.time()));
        json.put("kind", backup.kind().word());
        json.put("schema", backup.schema());
        json.put("size", backup.size());
        json.put("rows", rows);
        json.put("sha256", backup.sha256());
        json.put("verified", backup.isWhole() ? Times.iso(backup.verified()) : null);
        return json;
    }

    static Table list(List<Backup> backups, Printer printer) {
        return new Table(
                printer.headings(
                        "name", "time", "bytes", "accounts", "certificates", "keys", "verified"),
                backups.stream().map(backup -> row(backup, printer)).toList());
    }

    private static List<String> row(Backup backup, Printer printer) {
        return List.of(
                backup.name(),
                Times.toTheSecond(backup.time()),
                String.valueOf(backup.size()),
                String.valueOf(backup.count("account")),
                String.valueOf(backup.count("certificate")),
                String.valueOf(backup.count("entry")),
                verified(backup, printer));
    }

    static Table fields(Backup backup, Printer printer) {
        List<List<String>> fields = new ArrayList<>();
        fields.add(printer.field("file", backup.file()));
        fields.add(printer.field("time", Times.toTheSecond(backup.time())));
        fields.add(printer.field("bytes", backup.size()));
        fields.add(printer.field("accounts", backup.count("account")));
        fields.add(printer.field("certificates", backup.count("certificate")));
        fields.add(printer.field("keys", backup.count("entry")));
        fields.add(printer.field("verified", verified(backup, printer)));
        fields.add(printer.field("sha256", backup.sha256()));
        return Table.ofFields(fields);
    }

    private static String verified(Backup backup, Printer printer) {
        return backup.isWhole()
                ? Times.toTheSecond(backup.verified())
                : printer.text("cli.backup.damaged");
    }
}
