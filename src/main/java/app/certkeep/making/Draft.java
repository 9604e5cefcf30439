package app.certkeep.making;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import java.util.List;

/// What is to be certified of a subject.
///
/// @param extensions all but those that name keys
record Draft(X500Name subject, SubjectPublicKeyInfo publicKey, List<Extension> extensions) {}
