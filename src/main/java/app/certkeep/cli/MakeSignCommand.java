package app.certkeep.cli;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.making.Terms;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "sign",
        description = {
            "Sign a certificate request by an authority in the store, and keep the certificate.",
            "Of the request, subject, public key and alternative names count; what the certificate"
                    + " is good for, the template says.",
            "Exit code 3 where the authority may not sign it: it is none or has expired, the"
                    + " certificate would outlive it, the key is too weak, or the request is not"
                    + " signed by its own key."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make sign --ca 1f0c7a52 server.csr --days 90",
            "  certkeep make sign --ca 1f0c7a52 --request 88d1f3aa --template tls-client",
            "",
            "JSON: a certificate as in cert list"
        })
final class MakeSignCommand implements Callable<Integer> {
    private static final int MOST_READ = 1024 * 1024;

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final SignerOption authority = new SignerOption();
    @Mixin private final DaysOption days = new DaysOption();
    @Mixin private final TemplateOptions template = new TemplateOptions();

    @Option(
            names = "--request",
            paramLabel = "ID",
            description = "Sign a request that waits in the store.")
    private @Nullable String waiting;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The request, in PEM or DER; - for standard input.")
    private @Nullable String file;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    MakeSignCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        if ((waiting == null) == (file == null)) {
            throw new UsageException("cli.make.request-or-file");
        }
        byte[] request = file == null ? new byte[0] : read(file);
        CertificateSummary made =
                access.with(Workshop::of, workshop -> workshop.shown(sign(workshop, request)));
        CertAnswer.show(made, json, printer);
        return ExitCode.DONE.number();
    }

    private UUID sign(Workshop workshop, byte[] request) {
        UUID signer = authority.id(workshop);
        Terms terms = new Terms(template.template(), days.days(), template.pathLength());
        return waiting == null
                ? workshop.issuing().sign(signer, request, terms)
                : workshop.issuing().sign(signer, workshop.waiting(waiting), terms);
    }

    private byte[] read(String name) {
        if (name.equals("-")) {
            try (SecretBytes input = secrets.value()) {
                return input.bytes().clone();
            }
        }
        try (InputStream in = Files.newInputStream(directory.resolve(name))) {
            return in.readNBytes(MOST_READ);
        } catch (IOException | InvalidPathException e) {
            throw new InvalidInputException(
                    "the request cannot be read", "cli.make.file-unreadable", name);
        }
    }
}
