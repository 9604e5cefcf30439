package app.certkeep.making;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// A wish that can be fulfilled, known before a key is made for it.
///
/// @param profile with all names that it needs
record CheckedWish(X500Name subject, Profile profile) {

    /// @throws app.certkeep.failure.InvalidInputException where it cannot be fulfilled as it is
    static CheckedWish of(Wish wish) {
        X500Name subject = SubjectName.parse(wish.subject());
        Profile profile =
                new Profile(
                        wish.template(), wish.pathLength(), AlternativeNames.parse(wish.names()));
        return new CheckedWish(subject, profile.completeFor(subject));
    }

    /// What records call it.
    String name() {
        return SubjectName.shown(subject);
    }

    Draft draft(SubjectPublicKeyInfo publicKey) {
        return new Draft(subject, publicKey, profile.extensions(publicKey));
    }
}
