package app.certkeep.making;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The extensions that a template stands for: basic constraints, key usage, extended key usage and
/// alternative names (RFC 5280, section 4.2.1).
///
/// @param names alternative ones
record Profile(Template template, OptionalInt pathLength, List<GeneralName> names) {
    private static final int MOST_PATH = 20;
    private static final Set<Integer> HOSTS = Set.of(GeneralName.dNSName, GeneralName.iPAddress);
    private static final Set<Integer> ADDRESSES = Set.of(GeneralName.rfc822Name);

    Profile {
        if (pathLength.isPresent()
                && (template != Template.CA
                        || pathLength.getAsInt() < 0
                        || pathLength.getAsInt() > MOST_PATH)) {
            throw Refusal.of("path-length", MOST_PATH);
        }
    }

    /// With a common name that is a host among the names of a server, where clients look.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where the template needs a name of a
    ///     kind that is not there
    Profile completeFor(X500Name subject) {
        return switch (template) {
            case TLS_SERVER -> with(hosts(subject), "server-name");
            case SMIME -> with(addresses(subject), "email-name");
            case TLS_CLIENT, CA, CODE_SIGNING -> this;
        };
    }

    private Profile with(Optional<List<GeneralName>> complete, String refusal) {
        return new Profile(template, pathLength, complete.orElseThrow(() -> Refusal.of(refusal)));
    }

    private Optional<List<GeneralName>> hosts(X500Name subject) {
        List<GeneralName> all =
                SubjectName.commonName(subject)
                        .flatMap(AlternativeNames::ofHost)
                        .filter(host -> !names.contains(host))
                        .map(this::and)
                        .orElse(names);
        return Optional.of(all).filter(given -> has(given, HOSTS));
    }

    private Optional<List<GeneralName>> addresses(X500Name subject) {
        if (has(names, ADDRESSES)) {
            return Optional.of(names);
        }
        return SubjectName.commonName(subject)
                .filter(name -> name.contains("@"))
                .map(name -> and(AlternativeNames.parse(List.of("email:" + name)).getFirst()));
    }

    private List<GeneralName> and(GeneralName one) {
        List<GeneralName> all = new ArrayList<>(names);
        all.addFirst(one);
        return all;
    }

    private static boolean has(List<GeneralName> names, Set<Integer> kinds) {
        return names.stream().map(GeneralName::getTagNo).anyMatch(kinds::contains);
    }

    List<Extension> extensions(SubjectPublicKeyInfo publicKey) {
        try {
            List<Extension> extensions = new ArrayList<>();
            extensions.add(Extension.create(Extension.basicConstraints, true, constraints()));
            extensions.add(
                    Extension.create(Extension.keyUsage, true, new KeyUsage(usage(publicKey))));
            Optional<KeyPurposeId> purpose = purpose();
            if (purpose.isPresent()) {
                extensions.add(
                        Extension.create(
                                Extension.extendedKeyUsage,
                                false,
                                new ExtendedKeyUsage(purpose.get())));
            }
            if (!names.isEmpty()) {
                GeneralNames all = new GeneralNames(names.toArray(GeneralName[]::new));
                extensions.add(Extension.create(Extension.subjectAlternativeName, false, all));
            }
            return extensions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BasicConstraints constraints() {
        return pathLength.isPresent()
                ? new BasicConstraints(pathLength.getAsInt())
                : new BasicConstraints(template == Template.CA);
    }

    /// RSA keys encrypt, too; keys on curves agree on keys, where mail is encrypted.
    private int usage(SubjectPublicKeyInfo publicKey) {
        boolean rsa = KeyStrength.isRsa(publicKey);
        return switch (template) {
            case TLS_SERVER -> KeyUsage.digitalSignature | (rsa ? KeyUsage.keyEncipherment : 0);
            case SMIME ->
                    KeyUsage.digitalSignature
                            | (rsa ? KeyUsage.keyEncipherment : 0)
                            | (KeyStrength.isCurve(publicKey) ? KeyUsage.keyAgreement : 0);
            case TLS_CLIENT, CODE_SIGNING -> KeyUsage.digitalSignature;
            case CA -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
        };
    }

    private Optional<KeyPurposeId> purpose() {
        return switch (template) {
            case TLS_SERVER -> Optional.of(KeyPurposeId.id_kp_serverAuth);
            case TLS_CLIENT -> Optional.of(KeyPurposeId.id_kp_clientAuth);
            case SMIME -> Optional.of(KeyPurposeId.id_kp_emailProtection);
            case CODE_SIGNING -> Optional.of(KeyPurposeId.id_kp_codeSigning);
            case CA -> Optional.empty();
        };
    }
}
