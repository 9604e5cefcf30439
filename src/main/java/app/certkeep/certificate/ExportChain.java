package app.certkeep.certificate;

/// Which certificates of issuers go with an exported one.
public enum ExportChain {
    NONE,
    /// All but the root, which whoever checks the certificate has: what servers send.
    ISSUERS,
    /// All up to the root.
    ROOT
}
