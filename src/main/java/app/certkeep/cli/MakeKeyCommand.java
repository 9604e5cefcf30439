package app.certkeep.cli;

import app.certkeep.certificate.WaitingKey;
import app.certkeep.making.KeyKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

@Command(
        name = "key",
        description = {
            "Make a key pair, which waits in the store for its certificate.",
            "The private key is kept encrypted; the public one is in the answer with --json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make key --type rsa-4096 --name 'mail server'",
            "",
            "JSON: id, name, keyAlgorithm, keySize, createdAt, publicKey, request"
        })
final class MakeKeyCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = Word.OfKey.class,
            description = KeyOptions.KINDS + "; ec-p256 without this option.")
    private KeyKind kind = KeyKind.EC_P256;

    @Option(names = "--name", paramLabel = "NAME", description = "What lists call it.")
    private String name = "";

    private final Access access;
    private final Printer printer;

    MakeKeyCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        WaitingKey key =
                access.with(Workshop::of, workshop -> workshop.requests().makeKey(kind, name));
        json.answer(
                printer,
                () -> WaitingAnswer.json(key),
                () -> printer.note("cli.make.kept", key.id().toString()));
        return ExitCode.DONE.number();
    }
}
