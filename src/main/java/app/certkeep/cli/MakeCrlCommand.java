package app.certkeep.cli;

import app.certkeep.making.SignedList;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "crl",
        description = {
            "Sign the list of all certificates that an authority in the store took back.",
            "Each list has the next number. Put it where those who trust the authority fetch it,"
                    + " before the last one is due."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep make crl --ca 1f0c7a52 --days 7 --out /srv/www/ca.crl --format der",
            "",
            "JSON: ca, file, format, number, entries, thisUpdate, nextUpdate"
        })
final class MakeCrlCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final OutOption out = new OutOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final SignerOption authority = new SignerOption();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "When the next list is due at the latest; 7 without this option.")
    private int days = 7;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "pem (without this option) or der.")
    private Format format = Format.PEM;

    private final Access access;
    private final Printer printer;
    private final Path directory;

    MakeCrlCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    private enum Format {
        PEM,
        DER
    }

    @Override
    public Integer call() {
        String[] whole = new String[1];
        SignedList list =
                access.with(
                        Workshop::of,
                        workshop -> {
                            var found = authority.id(workshop);
                            whole[0] = found.toString();
                            return workshop.revocations().sign(found, days);
                        });
        byte[] bytes = format == Format.PEM ? list.pem() : list.der();
        if (out.write(bytes, false, printer, directory)) {
            json.answer(printer, () -> answer(whole[0], list), () -> note(list));
        }
        return ExitCode.DONE.number();
    }

    private void note(SignedList list) {
        printer.note(
                "cli.make.list-signed",
                list.number(),
                list.entries(),
                Times.toTheSecond(list.nextUpdate()));
    }

    private Map<String, Object> answer(String wholeId, SignedList list) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ca", wholeId);
        answer.put("file", out.file());
        answer.put("format", format.name().toLowerCase(Locale.ROOT));
        answer.put("number", list.number());
        answer.put("entries", list.entries());
        answer.put("thisUpdate", Times.iso(list.thisUpdate()));
        answer.put("nextUpdate", Times.iso(list.nextUpdate()));
        return answer;
    }
}
