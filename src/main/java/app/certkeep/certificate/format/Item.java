package app.certkeep.certificate.format;

/// Something found in a file.
public sealed interface Item {

    /// The position among the blocks of the file, counted from 0 and over blocks of every kind.
    int index();

    record CertificateItem(int index, ParsedCertificate certificate) implements Item {}

    /// The receiver closes the key.
    record PrivateKeyItem(int index, ParsedKey key) implements Item {}

    record RejectedItem(int index, Rejection rejection) implements Item {}
}
