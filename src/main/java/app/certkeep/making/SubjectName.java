package app.certkeep.making;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The names of subjects, as people write them: by RFC 4514, the most specific part first. The
/// bounds are those of RFC 5280, appendix A.
final class SubjectName {
    private static final int LONGEST_VALUE = 64;
    private static final int LONGEST = 2_000;

    private SubjectName() {}

    /// @throws app.certkeep.failure.InvalidInputException where it is no name
    static X500Name parse(String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw Refusal.of("subject");
        }
        RDN[] parts = parts(written.contains("=") ? written : "CN=" + escaped(written));
        for (RDN part : parts) {
            for (AttributeTypeAndValue one : part.getTypesAndValues()) {
                check(one);
            }
        }
        // A string begins with what a certificate ends with.
        return new X500Name(List.of(parts).reversed().toArray(RDN[]::new));
    }

    private static RDN[] parts(String text) {
        try {
            return new X500Name(BCStyle.INSTANCE, text).getRDNs();
        } catch (IllegalArgumentException e) {
            throw isTooLong(text)
                    ? Refusal.of("subject-too-long", LONGEST_VALUE)
                    : Refusal.of("subject");
        }
    }

    /// BouncyCastle keeps some of the bounds itself.
    private static boolean isTooLong(String text) {
        return Arrays.stream(text.split("(?<!\\\\)[,+]"))
                .anyMatch(part -> part.length() - part.indexOf('=') - 1 > LONGEST_VALUE);
    }

    /// RFC 4514, section 2.4.
    static String escaped(String value) {
        return value.replaceAll("([,+\"\\\\<>;#])", "\\\\$1");
    }

    private static void check(AttributeTypeAndValue one) {
        String value = String.valueOf(one.getValue());
        if (value.isBlank()) {
            throw Refusal.of("subject");
        }
        ASN1ObjectIdentifier type = one.getType();
        if (type.equals(BCStyle.C) && !value.matches("[A-Z]{2}")) {
            throw Refusal.of("subject-country");
        }
        boolean bounded = List.of(BCStyle.CN, BCStyle.O, BCStyle.OU).contains(type);
        if (bounded && value.length() > LONGEST_VALUE) {
            throw Refusal.of("subject-too-long", LONGEST_VALUE);
        }
    }

    /// The most specific common name.
    static Optional<String> commonName(X500Name name) {
        return Arrays.stream(name.getRDNs(BCStyle.CN))
                .reduce((_, last) -> last)
                .map(RDN::getFirst)
                .map(one -> one.getValue())
                .filter(ASN1String.class::isInstance)
                .map(value -> ((ASN1String) value).getString());
    }

    /// The common name, else all of it.
    static String shown(X500Name name) {
        return commonName(name).orElseGet(name::toString);
    }
}
