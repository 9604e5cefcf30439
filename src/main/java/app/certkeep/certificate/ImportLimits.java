package app.certkeep.certificate;

/// What one import may hold, against files that a stranger made.
final class ImportLimits {
    /// Items of one import: 10,000 certificates with their keys.
    static final int ITEMS = 20_000;

    /// Longest certificate, in MiB of DER.
    static final int DER_MIB = 1;

    static final int DER_BYTES = DER_MIB * 1024 * 1024;

    /// Longest private key, in bytes of PKCS#8; real ones stay below 12 KiB.
    static final int KEY_BYTES = 64 * 1024;

    /// Items of one transaction: long ones would keep other work waiting.
    static final int ITEMS_AT_ONCE = 500;

    /// What waits in memory for the decision of the user, in MiB of certificates, keys and locked
    /// files.
    static final int INBOX_MIB = 128;

    static final long INBOX_BYTES = INBOX_MIB * 1024L * 1024;

    static final String CERTIFICATE_TOO_LARGE = "certificate.rejected.certificate-too-large";

    private ImportLimits() {}
}
