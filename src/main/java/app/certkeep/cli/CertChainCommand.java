package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.ChainLink;
import app.certkeep.certificate.format.VisibleText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "chain",
        description = {
            "Show who vouches for a certificate, up to the roots.",
            "Issuers are looked for among your certificates and the roots that Java on this"
                    + " computer trusts, and their signatures are verified. Nothing is fetched."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep cert chain 1f0c7a52",
            "",
            "JSON: leadsToTrust, chain: name, subject, issuer, sha256, notBefore, notAfter,",
            "status, id, trusted, proved, end (goes-on, root, missing, cut),",
            "issuers: [the same again]"
        })
final class CertChainCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    private final Access access;
    private final Printer printer;

    CertChainCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        ChainLink chain =
                access.with(
                        UserSession::certificates,
                        service -> service.inspection().chain(service.idOf(id)));
        json.answer(
                printer,
                () -> Map.of("leadsToTrust", chain.leadsToTrust(), "chain", json(chain)),
                () -> print(chain));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> json(ChainLink link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", link.name());
        json.put("subject", link.subject());
        json.put("issuer", link.issuer());
        json.put("sha256", link.sha256());
        json.put("notBefore", Times.iso(link.notBefore()));
        json.put("notAfter", Times.iso(link.notAfter()));
        json.put("status", word(link.status()));
        json.put("id", link.id().map(UUID::toString).orElse(null));
        json.put("trusted", link.trusted());
        json.put("proved", link.proved());
        json.put("end", word(link.end()));
        json.put("issuers", link.issuers().stream().map(CertChainCommand::json).toList());
        return json;
    }

    private void print(ChainLink chain) {
        print(chain, 0);
        printer.note("cli.chain." + (chain.leadsToTrust() ? "trusted" : "untrusted"));
    }

    private void print(ChainLink link, int depth) {
        String indent = depth == 0 ? "" : "  ".repeat(depth - 1) + "└ ";
        StringBuilder line = new StringBuilder(indent).append(VisibleText.of(link.name()));
        line.append("  ").append(printer.text("cli.status." + word(link.status())));
        line.append(", ").append(Times.day(link.notAfter()));
        link.id().ifPresent(own -> line.append("  ").append(ShortId.of(own)));
        if (link.trusted()) {
            line.append("  ").append(printer.text("cli.chain.root-of-computer"));
        } else if (link.end() == ChainLink.End.ROOT) {
            line.append("  ").append(printer.text("cli.chain.self-signed"));
        }
        if (!link.proved()) {
            line.append("  ").append(printer.text("cli.chain.unproved"));
        }
        printer.print(line.append('\n').toString());
        link.issuers().forEach(issuer -> print(issuer, depth + 1));
        String below = "  ".repeat(depth) + "└ ";
        switch (link.end()) {
            case MISSING ->
                    printer.print(
                            below
                                    + printer.text(
                                            "cli.chain.missing", VisibleText.of(link.issuer()))
                                    + "\n");
            case CUT -> printer.print(below + printer.text("cli.chain.cut") + "\n");
            default -> {}
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
