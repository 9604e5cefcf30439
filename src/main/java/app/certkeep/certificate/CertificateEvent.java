package app.certkeep.certificate;

/// What happened to a certificate that others may want to hear of.
public enum CertificateEvent {
    ACTIVATED,
    DEACTIVATED,
    /// It came in by an import.
    CREATED,
    /// It went into the trash.
    DELETED,
    /// It came out of the trash, by hand or because it was imported again.
    RESTORED,
    /// Another one took its place.
    REPLACED,
    /// It ends soon, by what the user counts as soon.
    EXPIRING,
    /// It has ended.
    EXPIRED
}
