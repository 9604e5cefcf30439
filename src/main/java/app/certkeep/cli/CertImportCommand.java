package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateJson;
import app.certkeep.certificate.ImportInbox;
import app.certkeep.certificate.ImportProgress;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.certificate.ImportReview;
import app.certkeep.certificate.Replacement;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description = {
            "Import certificates and their private keys.",
            "Reads files and all files below folders: certificates in PEM or DER, PKCS#7, PKCS#12,"
                + " Java key stores (JKS, JCEKS, BKS), and private keys (PKCS#8, PKCS#1, SEC1,"
                + " OpenSSH, PuTTY, PVK), encrypted or not. What a file holds is seen from its"
                + " content, never from its name. Keys find their certificates by themselves, in"
                + " the same import or later. New certificates are inactive. One that lies in the"
                + " trash comes back as it was.",
            "What is locked is opened with the passwords given, and is rejected without.",
            "Exit code 3 where anything was rejected; everything else is in. With --dry-run nothing"
                    + " is in, and the exit code is what the import would end with."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert import /etc/letsencrypt/live/example.com ./old.pem",
            "  certkeep cert import store.p12 --password-stdin < passwords.txt",
            "  certkeep cert import /etc/ssl/private --dry-run",
            "",
            "JSON: imported, restored, paired, duplicates, keysAlreadyThere, rejected: [file,"
                    + " index, reason],",
            "importedIds. The index counts the blocks of a file from 0.",
            "With --dry-run: how many are new, paired, restored, duplicate, mismatched, locked,",
            "rejected, and items: [file, index, state, kind, …]."
        })
final class CertImportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();
    @Mixin private final UnlockOptions unlock = new UnlockOptions();

    @Option(
            names = "--dry-run",
            description = "Store nothing; list what was found and what would become of it.")
    private boolean dryRun;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    CertImportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        wait.check();
        List<Path> whole = paths.stream().map(directory::resolve).toList();
        List<Password> passwords = unlock.read(secrets, directory);
        try {
            return (dryRun ? reviewed(whole, passwords) : imported(whole, passwords)).number();
        } finally {
            passwords.forEach(Password::close);
        }
    }

    private ExitCode reviewed(List<Path> whole, List<Password> passwords) {
        ImportReview review =
                access.with(
                        UserSession::certificates,
                        certificates -> {
                            try (ImportInbox inbox = certificates.inbox(passwords)) {
                                inbox.readFiles(whole, ImportProgress.UNWATCHED);
                                return inbox.review(ImportProgress.UNWATCHED);
                            }
                        });
        ReviewOutput output = new ReviewOutput(printer, this::asGiven);
        json.answer(printer, () -> output.json(review), () -> output.print(review));
        return review.lost() == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private ExitCode imported(List<Path> whole, List<Password> passwords) {
        ImportReport report =
                access.with(
                        Sending::of,
                        sending ->
                                wait.around(
                                        sending,
                                        () ->
                                                sending.certificates()
                                                        .importFiles(whole, passwords)));
        json.answer(printer, () -> json(report), () -> print(report));
        offers(report)
                .forEach(
                        one ->
                                printer.note(
                                        "cli.cert.may-replace",
                                        one.fresh().name(),
                                        ShortId.of(one.old().id()),
                                        ShortId.of(one.fresh().id())));
        return report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private List<Replacement> offers(ImportReport report) {
        return report.importedIds().isEmpty()
                ? List.of()
                : access.with(
                        Sending::of, sending -> sending.certificates().succession().offers(report));
    }

    private Map<String, Object> json(ImportReport report) {
        Map<String, Object> answer = CertificateJson.of(report);
        answer.put("rejected", report.rejected().stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(Rejected rejected) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("file", asGiven(rejected.file()));
        item.put("index", rejected.index());
        item.put("reason", reason(rejected));
        return item;
    }

    private void print(ImportReport report) {
        printer.table(
                Table.ofFields(
                        List.of(
                                printer.field("imported", report.imported()),
                                printer.field("restored", report.restored()),
                                printer.field("paired", report.paired()),
                                printer.field("duplicates", report.duplicates()),
                                printer.field("keys-already-there", report.keysAlreadyThere()),
                                printer.field("rejected", report.rejected().size()))));
        if (!report.rejected().isEmpty()) {
            printer.print("\n");
            printer.table(
                    new Table(
                            printer.headings("file", "block", "reason"),
                            report.rejected().stream().map(this::row).toList()));
        }
    }

    private List<String> row(Rejected rejected) {
        return List.of(
                asGiven(rejected.file()), String.valueOf(rejected.index()), reason(rejected));
    }

    /// A file's path beginning as the user wrote it, whichever process has read it.
    private String asGiven(String file) {
        for (Path path : paths) {
            String whole = directory.resolve(path).toString();
            if (file.equals(whole) || file.startsWith(whole + File.separator)) {
                return path + file.substring(whole.length());
            }
        }
        return file;
    }

    private String reason(Rejected rejected) {
        return printer.text(rejected.reasonKey(), rejected.arguments().toArray());
    }
}
