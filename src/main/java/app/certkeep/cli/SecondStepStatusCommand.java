package app.certkeep.cli;

import app.certkeep.account.SecondStepService;
import app.certkeep.account.SecondStepStatus;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "status",
        description = "Show whether log-in asks for a one-time code.",
        footer = {"", "JSON: enabled, since, backupCodesLeft"})
final class SecondStepStatusCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    SecondStepStatusCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        SecondStepStatus status = access.with(UserSession::secondStep, SecondStepService::status);
        json.answer(printer, () -> json(status), () -> printer.table(table(status)));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(SecondStepStatus status) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("enabled", status.isOn());
        answer.put("since", status.since().map(Times::iso).orElse(null));
        answer.put("backupCodesLeft", status.backupCodesLeft());
        return answer;
    }

    private Table table(SecondStepStatus status) {
        return Table.ofFields(
                List.of(
                        printer.field(
                                "second-step",
                                printer.text(
                                        status.isOn()
                                                ? "cli.second-step.is-on"
                                                : "cli.second-step.is-off")),
                        printer.field("since", status.since().map(Times::toTheSecond).orElse("-")),
                        printer.field("backup-codes", status.backupCodesLeft())));
    }
}
