package app.certkeep.cli;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description = "List what lies in the trash.",
        footer = {"", "JSON: items: [id, kind (entry, certificate), name, deletedAt, purgeAt]"})
final class TrashListCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    TrashListCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<TrashItem> items = access.with(UserSession::trash, Trash::list);
        TrashAnswer.print(items, json, printer);
        return ExitCode.DONE.number();
    }
}
