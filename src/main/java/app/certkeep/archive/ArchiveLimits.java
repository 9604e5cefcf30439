package app.certkeep.archive;

/// What one file may hold, against files that a stranger made.
final class ArchiveLimits {
    static final int FILE_MIB = 512;

    static final long FILE_BYTES = FILE_MIB * 1024L * 1024;

    /// Clear bytes that are sealed together.
    static final int CHUNK = 1024 * 1024;

    /// What [app.certkeep.crypto.DataKey#seal] adds: version, algorithm, nonce and tag.
    static final int SEAL = 2 + 12 + 16;

    /// Most memory and passes that a file may ask of a password's derivation.
    static final int MEMORY_KIB = 256 * 1024;

    static final int ITERATIONS = 16;

    static final int CERTIFICATES = 200_000;
    static final int ENTRIES = 200_000;
    static final int ENDPOINTS = 1_000;
    static final int HOSTS = 1_000_000;

    /// Of 200 characters, and of 512 and 2,048.
    static final int NAME_BYTES = 1024;

    static final int ENTRY_KEY_BYTES = 2 * 1024;
    static final int URL_BYTES = 8 * 1024;
    static final int CERTIFICATE_TAGS_BYTES = 8 * 1024;
    static final int CERTIFICATE_NOTES_BYTES = 64 * 1024;
    static final int DER_BYTES = 1024 * 1024;
    static final int KEY_BYTES = 64 * 1024;
    static final int VALUE_BYTES = 1_000_000;
    static final int SECRET_BYTES = 64;
    static final int TYPE_BYTES = 32;
    static final int FINGERPRINT_BYTES = 64;
    static final int HOST_BYTES = 256;

    /// Of 4,000 characters; of 20 tags; of a day as ISO 8601 writes it.
    static final int NOTES_BYTES = 16 * 1024;

    static final int TAGS_BYTES = 4 * 1024;
    static final int DAY_BYTES = 16;
    static final int EVENTS_BYTES = 1000;
    static final int HEADERS_BYTES = 30_000;
    static final int AUTHORITY_BYTES = 64 * 1024;

    private ArchiveLimits() {}
}
