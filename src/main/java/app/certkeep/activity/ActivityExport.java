package app.certkeep.activity;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.operation.CsvLine;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes records one after the other.
final class ActivityExport {
    private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ExportFormat format;
    private int count;

    ActivityExport(ExportFormat format) {
        this.format = format;
        if (format == ExportFormat.CSV) {
            write("position,time,actor,action,itemId,item,result,cost,balance,operation\r\n");
        }
    }

    int count() {
        return count;
    }

    SecretBytes written() {
        return new SecretBytes(out.toByteArray());
    }

    void add(ActivityRecord record) {
        count++;
        Map<String, Object> fields = fields(record);
        switch (format) {
            case JSONL -> write(json(fields) + "\n");
            case CSV -> write(CsvLine.of(fields.values()));
        }
    }

    private static Map<String, Object> fields(ActivityRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", record.position());
        fields.put("time", record.at().toString());
        fields.put("actor", record.who().actor() == null ? null : "" + record.who().actor());
        fields.put("action", record.action().name().toLowerCase(Locale.ROOT));
        fields.put("itemId", record.item().id() == null ? null : "" + record.item().id());
        fields.put("item", record.item().name());
        fields.put("result", record.result().name().toLowerCase(Locale.ROOT));
        fields.put("cost", record.cost());
        fields.put("balance", record.balance());
        fields.put("operation", record.operation());
        return fields;
    }

    private static String json(Map<String, Object> fields) {
        try {
            return WRITER.asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
