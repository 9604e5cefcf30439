package app.certkeep.cli;

import app.certkeep.certificate.CertificateService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "delete",
        aliases = "rm",
        description = {
            "Move certificates with their private keys to the trash, from where: certkeep cert"
                    + " restore",
            "All or none: where one of them is not found, nothing is deleted."
        },
        footer = {"", "JSON: deleted: [ids]"})
final class CertDeleteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Option(names = "--for-good", description = "Leave nothing in the trash.")
    private boolean forGood;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Ids, or the first 8 characters or more of them.")
    private List<String> ids = List.of();

    private final Access access;
    private final Printer printer;

    CertDeleteCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        Set<UUID> gone =
                access.with(
                        Sending::of,
                        sending -> wait.around(sending, () -> delete(sending.certificates())));
        String words = forGood ? "cli.cert.deleted" : "cli.cert.trashed";
        json.answer(
                printer,
                () -> Map.of("deleted", gone.stream().map(UUID::toString).toList()),
                () -> printer.note(words, gone.size()));
        return ExitCode.DONE.number();
    }

    private Set<UUID> delete(CertificateService certificates) {
        Set<UUID> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(certificates.idOf(id)));
        certificates.delete(wanted);
        if (forGood) {
            certificates.trash().purge(wanted);
        }
        return wanted;
    }
}
