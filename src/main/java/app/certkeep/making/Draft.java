package app.certkeep.making;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import java.util.List;

/// What is to be certified of a subject.
///
/// @param extensions all but those that name keys
record Draft(X500Name subject, SubjectPublicKeyInfo publicKey, List<Extension> extensions) {

    static Draft of(X500Name subject, SubjectPublicKeyInfo publicKey, Profile profile) {
        Profile complete = profile.completeFor(subject);
        return new Draft(subject, publicKey, complete.extensions(publicKey));
    }

    /// As it was asked for.
    static Draft of(Wish wish, SubjectPublicKeyInfo publicKey) {
        return of(
                SubjectName.parse(wish.subject()),
                publicKey,
                new Profile(
                        wish.template(), wish.pathLength(), AlternativeNames.parse(wish.names())));
    }
}
