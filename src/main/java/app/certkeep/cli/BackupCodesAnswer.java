package app.certkeep.cli;

import app.certkeep.crypto.BackupCodes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Backup codes in answers.
final class BackupCodesAnswer {
    private BackupCodesAnswer() {}

    static void print(BackupCodes codes, JsonOption json, Printer printer) {
        json.answer(
                printer,
                () -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("enabled", true);
                    answer.put("backupCodes", codes.codes().stream().map(String::new).toList());
                    return answer;
                },
                () -> {
                    char[] lines = codes.toLines();
                    printer.print(new String(lines));
                    Arrays.fill(lines, '\0');
                });
        printer.note("cli.second-step.keep-the-codes");
    }
}
