package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(
        name = "make",
        description =
                "Make keys, requests and certificates, sign requests as an authority of your own,"
                        + " renew and revoke.")
final class MakeGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(
            Access access, Printer printer, SecretReader secrets, Path directory) {
        return new CommandLine(new MakeGroup())
                .addSubcommand(new MakeKeyCommand(access, printer))
                .addSubcommand(new MakeRequestCommand(access, printer, directory))
                .addSubcommand(new MakeWaitingCommand(access, printer))
                .addSubcommand(new MakeForgetCommand(access, printer))
                .addSubcommand(new MakeSelfSignedCommand(access, printer))
                .addSubcommand(new MakeSignCommand(access, printer, secrets, directory))
                .addSubcommand(new MakeRenewCommand(access, printer))
                .addSubcommand(new MakeRevokeCommand(access, printer))
                .addSubcommand(new MakeRevokedCommand(access, printer))
                .addSubcommand(new MakeCrlCommand(access, printer, directory));
    }
}
