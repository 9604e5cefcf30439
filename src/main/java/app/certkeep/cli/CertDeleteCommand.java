package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "delete",
        description = {
            "Delete certificates with their private keys, for good.",
            "All or none: where one of them is not found, nothing is deleted."
        },
        footer = {"", "JSON: deleted: [ids]"})
final class CertDeleteCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

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
        Set<UUID> gone = access.with(UserSession::certificates, this::delete);
        json.answer(
                printer,
                () -> Map.of("deleted", gone.stream().map(UUID::toString).toList()),
                () -> printer.note("cli.cert.deleted", gone.size()));
        return ExitCode.DONE.number();
    }

    private Set<UUID> delete(CertificateService certificates) {
        Set<UUID> wanted = new LinkedHashSet<>();
        ids.forEach(id -> wanted.add(certificates.idOf(id)));
        certificates.delete(wanted);
        return wanted;
    }
}
