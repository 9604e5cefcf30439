package app.certkeep.cli;

import picocli.CommandLine.Option;

import java.util.UUID;

/// `--ca`, on every command that needs an authority.
final class SignerOption {
    @Option(
            names = "--ca",
            required = true,
            paramLabel = "ID",
            description = "The authority's certificate, whose private key is in the store.")
    private String authority = "";

    UUID id(Workshop workshop) {
        return workshop.certificate(authority);
    }
}
