package app.certkeep.certificate;

import java.util.List;

/// The tables that this package maps.
public final class CertificateTables {
    private CertificateTables() {}

    public static List<Class<?>> entities() {
        return List.of(
                CertificateEntity.class,
                CertificateContent.class,
                CertificateRow.class,
                CertificateRevision.class,
                SavedFilterEntity.class,
                WaitingKeyEntity.class,
                CertificateNoteEntity.class,
                SuccessionEntity.class,
                ToldExpiryEntity.class);
    }
}
