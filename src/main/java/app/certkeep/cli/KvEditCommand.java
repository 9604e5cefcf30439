package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.failure.NotFoundException;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.SetResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

@Command(
        name = "edit",
        description = {
            "Change type, notes, tags or expiry of an entry, keeping its value.",
            "Exit code 3 where the value is not of the type, 4 where there is no such key."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep kv edit shop/api-token --expires 2027-01-31 --tag shop --tag api",
            "",
            "JSON: key, result (changed or unchanged), version"
        })
final class KvEditCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final EntryOptions options = new EntryOptions();

    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    private final Access access;
    private final Printer printer;

    KvEditCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (!options.areGiven()) {
            throw new UsageException("cli.kv.edit.nothing");
        }
        access.with(UserSession::keyValues, this::edit).print(json, printer);
        return ExitCode.DONE.number();
    }

    private KvSetAnswer edit(KeyValueService entries) {
        EntrySummary now =
                entries.find(key)
                        .orElseThrow(
                                () -> new NotFoundException("no such key", "keyvalue.missing"));
        EntryEdit edit = EntryEdit.of(null).onlyAt(now.revision());
        SetResult result = entries.set(key, options.applied(edit, now.details()));
        return KvSetAnswer.of(entries, key, result);
    }
}
