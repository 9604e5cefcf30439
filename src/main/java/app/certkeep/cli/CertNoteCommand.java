package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateNote;
import app.certkeep.certificate.CertificateService;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "note",
        description = {
            "Show the notes on a certificate, or write others in their place.",
            "They are encrypted; nobody but you reads them. Up to 64 KiB of text in UTF-8."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert note 1f0c7a52",
            "  certkeep cert note 1f0c7a52 'Renewed by Bob, every spring'",
            "  certkeep cert note 1f0c7a52 --stdin < notes.txt",
            "  certkeep cert note 1f0c7a52 ''          (takes them away)",
            "",
            "JSON: id, notes"
        })
final class CertNoteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description =
                    "The notes. Other users of this computer can see them while the command runs.")
    private @Nullable String text;

    @Option(names = "--stdin", description = "All of standard input is the notes.")
    private boolean fromInput;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    CertNoteCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        if (fromInput && text != null) {
            throw new UsageException("cli.note.twice");
        }
        if (!fromInput && text == null) {
            show();
            return ExitCode.DONE.number();
        }
        try (SecretBytes written = text == null ? secrets.value() : bytes(text)) {
            UUID whole = access.with(UserSession::certificates, s -> write(s, written));
            json.answer(
                    printer,
                    () -> answer(whole, written),
                    () -> printer.note(written.length() == 0 ? "cli.note.gone" : "cli.note.kept"));
        }
        return ExitCode.DONE.number();
    }

    private void show() {
        access.with(
                UserSession::certificates,
                certificates -> {
                    UUID whole = certificates.idOf(id);
                    try (CertificateNote note = certificates.notes().of(whole)) {
                        json.answer(
                                printer,
                                () -> answer(whole, note.text()),
                                () -> printer.bytes(note.text().bytes()));
                    }
                    return true;
                });
    }

    private UUID write(CertificateService certificates, SecretBytes written) {
        UUID whole = certificates.idOf(id);
        try (CertificateNote before = certificates.notes().of(whole)) {
            certificates.notes().write(whole, before.revision(), written);
        }
        return whole;
    }

    private static Map<String, ?> answer(UUID id, SecretBytes notes) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id.toString());
        answer.put("notes", new String(notes.bytes(), StandardCharsets.UTF_8));
        return answer;
    }

    private static SecretBytes bytes(String typed) {
        return new SecretBytes(typed.getBytes(StandardCharsets.UTF_8));
    }
}
