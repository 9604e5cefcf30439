package app.certkeep.cli;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "restore",
        description = {
            "Take certificates out of the trash, with their names, private keys and switches as"
                    + " they were.",
            "All or none: where one of them is not in the trash, nothing is restored."
        },
        footer = {"", "JSON: restored: [ids]"})
final class CertRestoreCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final WaitOption wait = new WaitOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Ids, the first 8 characters of them, or names.")
    private List<String> ids = List.of();

    private final Access access;
    private final Printer printer;

    CertRestoreCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        wait.check();
        List<UUID> wanted = access.with(UserSession::trash, this::find);
        List<String> names =
                access.with(
                        Sending::of,
                        sending ->
                                wait.around(
                                        sending,
                                        () -> sending.certificates().trash().restore(wanted)));
        json.answer(
                printer,
                () -> Map.of("restored", wanted.stream().map(UUID::toString).toList()),
                () -> names.forEach(name -> printer.note("cli.trash.restored", name)));
        return ExitCode.DONE.number();
    }

    private List<UUID> find(Trash trash) {
        return ids.stream()
                .map(id -> trash.find(id, TrashItem.Kind.CERTIFICATE).id())
                .distinct()
                .toList();
    }
}
