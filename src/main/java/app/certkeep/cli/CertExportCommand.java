package app.certkeep.cli;

import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.crypto.SecretBytes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = {
            "Write a certificate, and its private key where asked for, to a file.",
            "A file with a private key can be read by you alone. A file that is there already is"
                    + " replaced once the new one is complete."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert export 1f0c7a52 --format pem --with-key --out /etc/nginx/site.pem",
            "  certkeep cert export 1f0c7a52 --format der --out - | openssl x509 -inform der -text",
            "",
            "JSON: id, file, format, withKey"
        })
final class CertExportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(names = "--format", paramLabel = "pem|der", description = "pem without it.")
    private ExportFormat format = ExportFormat.PEM;

    @Option(
            names = "--with-key",
            description = "Write the private key in clear after the certificate (pem only).")
    private boolean withKey;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; - for standard output.")
    private String out = "";

    private final Access access;
    private final Printer printer;
    private final Path directory;

    CertExportCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        String[] whole = new String[1];
        try (SecretBytes exported =
                access.with(
                        UserSession::certificates,
                        service -> {
                            var found = service.idOf(id);
                            whole[0] = found.toString();
                            return service.export(found, format, withKey);
                        })) {
            if (out.equals("-")) {
                printer.exactly(exported.bytes());
                return ExitCode.DONE.number();
            }
            new OutputFile(directory, out).write(exported.bytes(), withKey);
        }
        json.answer(printer, () -> answer(whole[0]), () -> printer.note("cli.cert.exported", out));
        return ExitCode.DONE.number();
    }

    private Map<String, Object> answer(String wholeId) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", wholeId);
        answer.put("file", out);
        answer.put("format", format.name().toLowerCase(Locale.ROOT));
        answer.put("withKey", withKey);
        return answer;
    }
}
