package app.certkeep.certificate.format;

import java.util.Optional;

/// Something found in a file.
public sealed interface Item {

    /// The position among the blocks of the file, counted from 0 and over blocks of every kind.
    int index();

    /// @param label how a container calls it (friendly name, alias); empty outside of containers.
    ///     As a stranger wrote it: make it visible before it is shown
    record CertificateItem(int index, ParsedCertificate certificate, Optional<String> label)
            implements Item {}

    /// The receiver closes the key.
    record PrivateKeyItem(int index, ParsedKey key) implements Item {}

    /// Something that no password tried has opened.
    ///
    /// @param format what it is, such as `PKCS#12`; made safe for display
    /// @param tried whether a password was given at all
    record LockedItem(int index, String format, boolean tried) implements Item {
        public LockedItem {
            format = VisibleText.of(format);
        }
    }

    record RejectedItem(int index, Rejection rejection) implements Item {}
}
