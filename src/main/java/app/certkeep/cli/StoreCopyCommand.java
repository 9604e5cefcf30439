package app.certkeep.cli;

import app.certkeep.crypto.Password;
import app.certkeep.persistence.CopiedTable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "copy",
        description = {
            "Copy the whole store, with all accounts, into an empty one.",
            "Reads the store in use, as the settings or --database-url name it, and leaves it as it"
                    + " is. Every row is read back and compared; a copy that fails leaves the other"
                    + " store empty. Passwords and data stay encrypted as they are: whoever signed"
                    + " in here signs in there. Close other windows and commands first: what they"
                    + " change meanwhile is not in the copy.",
            "Exit code 6 where the other store is not empty."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep store copy --to postgresql://db.example.com/certkeep --to-user certkeep",
            "  certkeep store copy --to file:/home/ada/certkeep-home",
            "",
            "JSON: rows, tables: [name, rows]"
        })
final class StoreCopyCommand implements Runnable {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description =
                    "A database, as postgresql://host:5432/database, or a folder, as file:FOLDER.")
    private String target = "";

    @Option(
            names = "--to-user",
            paramLabel = "USER",
            description = "Who opens that database, where the address does not say.")
    private @Nullable String user;

    @Option(
            names = "--to-password-stdin",
            description = "Read the password of that database from standard input (one line).")
    private boolean passwordFromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    StoreCopyCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public void run() {
        char[] password = password();
        try {
            List<CopiedTable> copied = access.copyStore(target, user, password);
            json.answer(printer, () -> json(copied), () -> print(copied));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        if (!passwordFromInput) {
            return new char[0];
        }
        try (Password typed = secrets.password(true, "")) {
            CharBuffer view = typed.view();
            char[] characters = new char[view.remaining()];
            view.get(characters);
            return characters;
        }
    }

    private void print(List<CopiedTable> copied) {
        printer.table(
                new Table(
                        printer.headings("table", "rows"),
                        copied.stream()
                                .map(table -> List.of(table.name(), String.valueOf(table.rows())))
                                .toList()));
        printer.note("cli.store.copied", rows(copied));
    }

    private static Map<String, Object> json(List<CopiedTable> copied) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rows", rows(copied));
        answer.put(
                "tables",
                copied.stream()
                        .map(table -> Map.of("name", table.name(), "rows", table.rows()))
                        .toList());
        return answer;
    }

    private static long rows(List<CopiedTable> copied) {
        return copied.stream().mapToLong(CopiedTable::rows).sum();
    }
}
