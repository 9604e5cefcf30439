package app.certkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The manual page in the language of man(7), made from what the commands know of themselves. One
/// page for all commands, so that a search in it finds everything.
final class Manual {
    private final CommandLine root;
    private final StringBuilder page = new StringBuilder();

    Manual(CommandLine root) {
        this.root = root;
    }

    /// @param version in the foot of the page
    String text(String version) {
        CommandSpec spec = root.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        page.append(".TH CERTKEEP 1 \"\" \"Certkeep ").append(escaped(version));
        page.append("\" \"User Commands\"\n.nh\n.ad l\n");
        section("NAME");
        line("certkeep - keeps certificates, keys and secrets in an encrypted store");
        section("SYNOPSIS");
        page.append(".B certkeep\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR | \\fIFILE\\fR...]\n");
        section("DESCRIPTION");
        lines(usage.description());
        section("OPTIONS");
        options(spec);
        section("COMMANDS");
        commands(root);
        section("EXIT STATUS");
        items(usage.exitCodeList());
        section("EXAMPLES");
        literal(usage.footer());
        return page.toString();
    }

    private void commands(CommandLine parent) {
        for (CommandLine command : parent.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            if (command.getSubcommands().isEmpty()) {
                command(command, spec);
            }
            commands(command);
        }
    }

    private void command(CommandLine command, CommandSpec spec) {
        page.append(".SS \"").append(escaped(spec.qualifiedName())).append("\"\n");
        lines(spec.usageMessage().description());
        page.append(".PP\n.B Usage:\n");
        line(
                new Help(spec, Help.defaultColorScheme(Ansi.OFF))
                        .synopsis(0)
                        .strip()
                        .replaceAll("\\s+", " "));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            argument(parameter.paramLabel(), parameter);
        }
        options(spec);
        if (spec.usageMessage().footer().length > 0) {
            page.append(".PP\n.B Examples:\n");
            literal(command.getCommandSpec().usageMessage().footer());
        }
    }

    /// What a command inherits stands once, at the root.
    private void options(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !option.inherited()) {
                String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
                argument(String.join(", ", option.names()) + value, option);
            }
        }
    }

    private void argument(String head, ArgSpec argument) {
        page.append(".TP\n.B ").append(escaped(head)).append('\n');
        lines(argument.description());
    }

    private void items(Map<String, String> items) {
        items.forEach(
                (head, text) -> {
                    page.append(".TP\n.B ").append(escaped(head.strip())).append('\n');
                    line(text);
                });
    }

    private void literal(String... lines) {
        page.append(".PP\n.nf\n");
        List.of(lines).forEach(this::line);
        page.append(".fi\n");
    }

    private void section(String name) {
        page.append(".SH ").append(name).append('\n');
    }

    private void lines(String... lines) {
        List.of(lines).forEach(this::line);
    }

    /// A line that begins with a dot or an apostrophe would be taken for a request.
    private void line(String text) {
        String plain = Ansi.OFF.string(text.replace("%%", "%").replace("%n", "\n"));
        page.append(
                plain.lines()
                        .map(Manual::escaped)
                        .map(one -> one.isBlank() ? ".PP" : one)
                        .map(one -> one.startsWith("'") || isDotted(one) ? "\\&" + one : one)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static boolean isDotted(String line) {
        return line.startsWith(".") && !line.equals(".PP");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
