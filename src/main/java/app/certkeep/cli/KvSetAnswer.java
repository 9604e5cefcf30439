package app.certkeep.cli;

import app.certkeep.keyvalue.SetEntry;
import app.certkeep.keyvalue.SetResult;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What became of an entry that was to be set.
///
/// @param version the one that it has now
record KvSetAnswer(String key, SetResult result, long version) {

    static KvSetAnswer of(String key, SetEntry set) {
        return new KvSetAnswer(key, set.result(), set.entry().revision());
    }

    void print(JsonOption json, Printer printer) {
        String word = result.name().toLowerCase(Locale.ROOT);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("result", word);
        answer.put("version", version);
        json.answer(printer, () -> answer, () -> printer.note("cli.kv." + word, key));
    }
}
