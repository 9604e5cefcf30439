package app.certkeep.cli;

import app.certkeep.making.Revoked;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "revoked",
        description = "List the certificates that an authority in the store took back.",
        footer = {"", "JSON: items: [id, name, serial, reason, revokedAt]"})
final class MakeRevokedCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();
    @Mixin private final SignerOption authority = new SignerOption();

    private final Access access;
    private final Printer printer;

    MakeRevokedCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        List<Revoked> revoked =
                access.with(
                        Workshop::of,
                        workshop -> workshop.revocations().revoked(authority.id(workshop)));
        json.answer(
                printer,
                () -> Map.of("items", revoked.stream().map(MakeRevokedCommand::json).toList()),
                () -> printer.table(table(revoked)));
        return ExitCode.DONE.number();
    }

    private Table table(List<Revoked> revoked) {
        return new Table(
                printer.headings("name", "serial", "reason", "revoked"),
                revoked.stream()
                        .map(
                                one ->
                                        List.of(
                                                one.name(),
                                                one.serial(),
                                                one.reason().word(),
                                                Times.toTheSecond(one.at())))
                        .toList());
    }

    private static Map<String, Object> json(Revoked one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.certificate().toString());
        json.put("name", one.name());
        json.put("serial", one.serial());
        json.put("reason", one.reason().word());
        json.put("revokedAt", Times.iso(one.at()));
        return json;
    }
}
