package app.certkeep.cli;

import app.certkeep.activity.ActivityService;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;

@Command(
        name = "activity",
        description = "See what was done in your account, and prove that nothing was changed.")
final class ActivityGroup {
    @Mixin private final HelpOption help = new HelpOption();

    static CommandLine commands(Access access, Printer printer, Path directory) {
        return new CommandLine(new ActivityGroup())
                .addSubcommand(new ActivityListCommand(access, printer))
                .addSubcommand(new ActivityVerifyCommand(access, printer))
                .addSubcommand(new ActivityExportCommand(access, printer, directory))
                .addSubcommand(
                        "delete",
                        new ActivityChangeCommand(
                                access, printer, "deleted", ActivityService::delete))
                .addSubcommand(
                        "restore",
                        new ActivityChangeCommand(
                                access, printer, "restored", ActivityService::restore))
                .addSubcommand(new ActivityPurgeCommand(access, printer));
    }
}
