package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "set",
        description = {
            "Keep a value under a key, in the place of the one before.",
            "Without VALUE, all of standard input is the value, byte for byte; at a terminal you"
                    + " type it, and it is not shown. A value is text in UTF-8 of at most 1,000,000"
                    + " bytes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep kv set servers/web-01/password < password.txt",
            "  certkeep kv set servers/web-01/user deploy",
            "  certkeep kv set offset -- -1          (-- before a value that begins with -)",
            "  certkeep kv set shop/settings --type json --if-version 4 < settings.json",
            "",
            "JSON: key, result (created, changed or unchanged), version"
        })
final class KvSetCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final EntryOptions options = new EntryOptions();

    @Parameters(index = "0", paramLabel = "KEY", description = "The key; / makes folders.")
    private String key = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VALUE",
            converter = Secret.class,
            description =
                    "The value. Other users of this computer can see it while the command runs, and"
                            + " the shell may remember it: leave it out for a secret.")
    private @Nullable SecretBytes value;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;

    KvSetCommand(Access access, Printer printer, SecretReader secrets) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        KvSetAnswer answer;
        try (SecretBytes wanted = value == null ? secrets.value() : value) {
            answer = access.with(UserSession::keyValues, entries -> set(entries, wanted));
        }
        answer.print(json, printer);
        return ExitCode.DONE.number();
    }

    private KvSetAnswer set(KeyValueService entries, SecretBytes wanted) {
        EntryEdit edit = EntryEdit.of(wanted);
        EntryDetails now = EntryDetails.NONE;
        if (options.areGiven()) {
            // What is not given stays as it is, which holds only for what was looked at.
            Optional<EntrySummary> found = entries.find(key);
            now = found.map(EntrySummary::details).orElse(now);
            edit = edit.onlyAt(found.map(EntrySummary::revision).orElse(0L));
        }
        return KvSetAnswer.of(key, entries.set(key, options.applied(edit, now)));
    }

    private static final class Secret implements ITypeConverter<SecretBytes> {
        @Override
        public SecretBytes convert(String given) {
            return SecretBytes.ofUtf8(given.toCharArray());
        }
    }
}
