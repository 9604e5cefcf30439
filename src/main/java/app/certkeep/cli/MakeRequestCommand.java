package app.certkeep.cli;

import app.certkeep.app.OutputFile;
import app.certkeep.certificate.WaitingKey;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "request",
        description = {
            "Make a certificate request (PKCS#10) for an authority elsewhere.",
            "It waits in the store with its private key. Once the certificate comes, import it: the"
                    + " key finds it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make request --subject CN=example.com,O=Example --san www.example.com",
            "  certkeep make request --like 1f0c7a52 --out renewal.csr",
            "",
            "JSON: id, name, keyAlgorithm, keySize, createdAt, publicKey, request"
        })
final class MakeRequestCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WishOptions wish = new WishOptions();
    @Mixin private final KeyOptions key = new KeyOptions();

    @Option(
            names = "--like",
            paramLabel = "ID",
            description =
                    "Ask for the same as a certificate in the store says, in the place of --subject"
                            + " and what belongs to it; with a new key where --type is given, else"
                            + " with that certificate's.")
    private @Nullable String like;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the request to a file, not to standard output.")
    private @Nullable String out;

    private final Access access;
    private final Printer printer;
    private final Path directory;

    MakeRequestCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        if (wish.hasSubject() == (like != null)) {
            throw new UsageException("cli.make.subject-or-like");
        }
        WaitingKey made = access.with(Workshop::of, this::make);
        String request = WaitingAnswer.request(made).orElseThrow();
        if (out != null) {
            byte[] text = request.getBytes(StandardCharsets.US_ASCII);
            new OutputFile(directory, out).write(text, false);
        }
        json.answer(printer, () -> WaitingAnswer.json(made), () -> print(made, request));
        return ExitCode.DONE.number();
    }

    private WaitingKey make(Workshop workshop) {
        if (like == null) {
            return workshop.requests().make(wish.wish(), key.choice(workshop));
        }
        return workshop.requests().makeAgain(workshop.certificate(like), key.newOne());
    }

    private void print(WaitingKey made, String request) {
        if (out == null) {
            printer.print(request);
        }
        printer.note("cli.make.waits", ShortId.of(made.id()));
    }
}
