package app.certkeep.certificate.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The extensions that are put into words.
enum ExtensionKind {
    SUBJECT_KEY_ID("2.5.29.14", NameExtensions::subjectKeyId),
    KEY_USAGE("2.5.29.15", UsageExtensions::keyUsage),
    SUBJECT_ALT_NAME("2.5.29.17", NameExtensions::names),
    ISSUER_ALT_NAME("2.5.29.18", NameExtensions::names),
    BASIC_CONSTRAINTS("2.5.29.19", UsageExtensions::basicConstraints),
    NAME_CONSTRAINTS("2.5.29.30", NameConstraints::read),
    CRL_DISTRIBUTION_POINTS("2.5.29.31", NameExtensions::distributionPoints),
    CERTIFICATE_POLICIES("2.5.29.32", PolicyExtensions::policies),
    POLICY_MAPPINGS("2.5.29.33", PolicyExtensions::mappings),
    AUTHORITY_KEY_ID("2.5.29.35", NameExtensions::authorityKeyId),
    POLICY_CONSTRAINTS("2.5.29.36", PolicyExtensions::constraints),
    EXTENDED_KEY_USAGE("2.5.29.37", UsageExtensions::extendedKeyUsage),
    FRESHEST_CRL("2.5.29.46", NameExtensions::distributionPoints),
    INHIBIT_ANY_POLICY("2.5.29.54", PolicyExtensions::inhibitAnyPolicy),
    AUTHORITY_INFO_ACCESS("1.3.6.1.5.5.7.1.1", NameExtensions::access),
    SUBJECT_INFO_ACCESS("1.3.6.1.5.5.7.1.11", NameExtensions::access),
    TLS_FEATURE("1.3.6.1.5.5.7.1.24", UsageExtensions::tlsFeature),
    OCSP_NO_CHECK("1.3.6.1.5.5.7.48.1.5", (_, to) -> to.tell("certificate.says.ocsp-no-check")),
    SIGNED_TIMESTAMPS("1.3.6.1.4.1.11129.2.4.2", SignedTimestamps::read),
    PRECERTIFICATE(
            "1.3.6.1.4.1.11129.2.4.3", (_, to) -> to.tell("certificate.says.precertificate")),
    NETSCAPE_COMMENT("2.16.840.1.113730.1.13", UsageExtensions::comment);

    /// Puts the value of an extension into words.
    @FunctionalInterface
    interface Meaning {
        void tell(Tlv value, Statements to) throws RejectedException;
    }

    private static final Map<String, ExtensionKind> BY_OID =
            Arrays.stream(values())
                    .collect(Collectors.toMap(kind -> kind.oid, Function.identity()));

    private final String oid;
    private final Meaning meaning;

    ExtensionKind(String oid, Meaning meaning) {
        this.oid = oid;
        this.meaning = meaning;
    }

    static Optional<ExtensionKind> of(String oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }

    /// Says so where the value cannot be read; what was read before that is said, too.
    void tell(Tlv octets, Statements to) {
        try {
            meaning.tell(Tlv.read(octets.source(), octets.valueStart(), octets.valueEnd()), to);
        } catch (RejectedException unreadable) {
            to.tell("certificate.says.unreadable");
        }
    }

    String nameKey() {
        return "certificate.extension." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
