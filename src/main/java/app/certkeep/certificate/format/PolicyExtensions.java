package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Map;
import java.util.Optional;

/// Under which rules a certificate was issued (RFC 5280, sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and
/// 4.2.1.14).
final class PolicyExtensions {
    private static final Reason DAMAGED = Reason.CERTIFICATE_DAMAGED;
    private static final String PRACTICE_STATEMENT = "1.3.6.1.5.5.7.2.1";

    private static final Map<String, String> POLICIES =
            Map.of(
                    "2.5.29.32.0", "any",
                    "2.23.140.1.1", "extended",
                    "2.23.140.1.2.1", "domain",
                    "2.23.140.1.2.2", "organization",
                    "2.23.140.1.2.3", "individual");

    private PolicyExtensions() {}

    static void policies(Tlv value, Statements to) throws RejectedException {
        Tlv.Children each = value.sequence(DAMAGED);
        while (each.more() && !to.full()) {
            Tlv.Children parts = each.next(Tlv.SEQUENCE, DAMAGED).children();
            String oid = parts.next(Tlv.OID, DAMAGED).oid();
            to.tell("certificate.policy." + POLICIES.getOrDefault(oid, "other"), oid);
            if (parts.more()) {
                qualifiers(parts.next(Tlv.SEQUENCE, DAMAGED).children(), to);
            }
        }
    }

    private static void qualifiers(Tlv.Children each, Statements to) throws RejectedException {
        while (each.more() && !to.full()) {
            Tlv.Children parts = each.next(Tlv.SEQUENCE, DAMAGED).children();
            boolean practice = parts.next(Tlv.OID, DAMAGED).oid().equals(PRACTICE_STATEMENT);
            Tlv qualifier = parts.next();
            if (practice) {
                DerText.of(qualifier).ifPresent(url -> to.tell("certificate.policy.cps", url));
            } else if (qualifier.is(Tlv.SEQUENCE)) {
                notice(qualifier.children(), to);
            }
        }
    }

    /// The explicit text; who is referred to by number says nothing to a reader.
    private static void notice(Tlv.Children parts, Statements to) throws RejectedException {
        while (parts.more()) {
            Optional<String> text = DerText.of(parts.next());
            text.ifPresent(shown -> to.tell("certificate.policy.notice", shown));
        }
    }

    static void mappings(Tlv value, Statements to) throws RejectedException {
        Tlv.Children each = value.sequence(DAMAGED);
        while (each.more() && !to.full()) {
            Tlv.Children pair = each.next(Tlv.SEQUENCE, DAMAGED).children();
            String own = pair.next(Tlv.OID, DAMAGED).oid();
            to.tell("certificate.policy.mapped", own, pair.next(Tlv.OID, DAMAGED).oid());
        }
    }

    static void constraints(Tlv value, Statements to) throws RejectedException {
        Tlv.Children parts = value.sequence(DAMAGED);
        while (parts.more() && !to.full()) {
            Tlv part = parts.next();
            switch (part.tag()) {
                case 0x80 -> to.tell("certificate.policy.required", UsageExtensions.number(part));
                case 0x81 -> to.tell("certificate.policy.unmapped", UsageExtensions.number(part));
                default -> throw new RejectedException(DAMAGED);
            }
        }
    }

    static void inhibitAnyPolicy(Tlv value, Statements to) throws RejectedException {
        if (!value.is(Tlv.INTEGER)) {
            throw new RejectedException(DAMAGED);
        }
        to.tell("certificate.policy.no-any", UsageExtensions.number(value));
    }
}
