package app.certkeep.cli;

import app.certkeep.activity.ActivityService;
import app.certkeep.activity.Verification;
import app.certkeep.app.UserSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "verify",
        description = {
            "Prove that nobody changed, took away or added records.",
            "Exit code 7 where somebody did; the first broken record is named."
        },
        footer = {"", "JSON: whole, records, at, position, kind (the last two null where whole)"})
final class ActivityVerifyCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    private final Access access;
    private final Printer printer;

    ActivityVerifyCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Verification found = access.with(UserSession::activity, ActivityService::verify);
        json.answer(printer, () -> answer(found), () -> tell(found));
        return (found.isWhole() ? ExitCode.DONE : ExitCode.STORE_UNAVAILABLE).number();
    }

    private void tell(Verification found) {
        Verification.Break broken = found.broken();
        if (broken == null) {
            printer.note("activity.verified.whole", found.records());
        } else {
            String kind = broken.kind().name().toLowerCase(Locale.ROOT);
            printer.note("activity.verified." + kind, broken.position());
        }
    }

    private static Map<String, Object> answer(Verification found) {
        Verification.Break broken = found.broken();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("whole", found.isWhole());
        answer.put("records", found.records());
        answer.put("at", Times.iso(found.at()));
        answer.put("position", broken == null ? null : broken.position());
        answer.put("kind", broken == null ? null : broken.kind().name().toLowerCase(Locale.ROOT));
        return answer;
    }
}
