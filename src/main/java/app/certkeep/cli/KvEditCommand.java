package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.failure.NotFoundException;
import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.BulkResult;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "edit",
        description = {
            "Change type, notes, tags, expiry or folder of entries, keeping their values.",
            "Of several entries, all are changed or none. Exit code 3 where a value is not of the"
                    + " type, 4 where there is no such key, 6 where a key is taken in the folder."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv edit shop/api-token --expires 2027-01-31 --tag shop --tag api",
            "  certkeep kv edit shop/user shop/token --add-tag shop --into archive/shop",
            "",
            "JSON: key, result (changed or unchanged), version; of several, or with --into: keys"
        })
final class KvEditCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final EntryOptions options = new EntryOptions();
    @Mixin private final BulkOptions more = new BulkOptions();

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "Keys.")
    private List<String> keys = List.of();

    private final Access access;
    private final Printer printer;

    KvEditCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (!options.areGiven() && !more.areGiven()) {
            throw new UsageException("cli.kv.edit.nothing");
        }
        if (keys.size() == 1 && more.folder() == null) {
            access.with(UserSession::keyValues, this::editOne).print(json, printer);
        } else {
            editAll();
        }
        return ExitCode.DONE.number();
    }

    private KvSetAnswer editOne(KeyValueService entries) {
        String key = keys.getFirst();
        EntrySummary now =
                entries.find(key)
                        .orElseThrow(
                                () -> new NotFoundException("no such key", "keyvalue.missing"));
        EntryEdit edit =
                options.applied(EntryEdit.of(null).onlyAt(now.revision()), now.details())
                        .with(details(now.details()));
        return KvSetAnswer.of(key, entries.set(key, edit));
    }

    private void editAll() {
        if (options.nameVersion()) {
            throw new UsageException("cli.kv.edit.version");
        }
        switch (access.with(UserSession::keyValues, this::edited)) {
            case BulkResult.Done done -> {
                List<String> now = done.entries().stream().map(EntrySummary::key).toList();
                json.answer(
                        printer,
                        () -> Map.of("keys", now),
                        () -> printer.note("cli.kv.edited", now.size()));
            }
            case BulkResult.Refused refused -> {
                printer.note("cli.kv.refused", refused.key());
                throw refused.reason();
            }
        }
    }

    private BulkResult edited(KeyValueService entries) {
        List<UUID> ids = entries.bulk().idsOf(keys);
        BulkEdit edit = new BulkEdit(this::details, more.folder(), options.because());
        return entries.bulk().edit(ids, edit);
    }

    private EntryDetails details(EntryDetails now) {
        return more.applied(options.details(now));
    }
}
