package app.certkeep.notification;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What is set at an endpoint; what is null stays as it is. Whoever made it closes it.
///
/// @param enabled while it is off nothing new is recorded for it, and what waits is kept
/// @param events what it is told of from then on, at least one
/// @param headers lines of `Name: value` that go with every message beside the headers of Standard
///     Webhooks; empty for none
/// @param authority certificates in PEM or DER that its server is checked against, in place of
///     those that this computer trusts; empty for the computer's again
/// @param tags it is told only of what has one of them; empty for all
public record EndpointChange(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable Set<EventType> events,
        @Nullable SecretBytes headers,
        @Nullable SecretBytes authority,
        @Nullable List<String> tags)
        implements AutoCloseable {
    public static final EndpointChange NONE =
            new EndpointChange(null, null, null, null, null, null);

    /// @param newName where blank, the name stays
    public EndpointChange named(String newName) {
        String given = newName.isBlank() ? null : newName;
        return new EndpointChange(given, enabled, events, headers, authority, tags);
    }

    /// @param newName refused where blank
    EndpointChange called(String newName) {
        return new EndpointChange(newName, enabled, events, headers, authority, tags);
    }

    public EndpointChange toldOf(Set<EventType> wanted) {
        return new EndpointChange(name, enabled, wanted, headers, authority, tags);
    }

    public EndpointChange carrying(@Nullable SecretBytes lines) {
        return new EndpointChange(name, enabled, events, lines, authority, tags);
    }

    public EndpointChange trusting(@Nullable SecretBytes certificates) {
        return new EndpointChange(name, enabled, events, headers, certificates, tags);
    }

    public EndpointChange tagged(List<String> chosen) {
        return new EndpointChange(name, enabled, events, headers, authority, chosen);
    }

    /// @throws InvalidInputException where a part cannot be what it should be
    void applyTo(EndpointEntity endpoint, Instant now, DataKey key) {
        if (name != null) {
            endpoint.rename(requireName(name), now);
        }
        if (enabled != null) {
            endpoint.enable(enabled, now);
        }
        if (events != null) {
            endpoint.choose(EventChoice.require(events), now);
        }
        if (tags != null) {
            endpoint.chooseTags(EndpointTags.require(tags), now);
        }
        if (headers != null) {
            try (SecretBytes checked = OwnHeaders.require(headers)) {
                endpoint.carry(checked, now, key);
            }
        }
        if (authority != null) {
            try (SecretBytes checked = OwnAuthority.require(authority)) {
                endpoint.trust(checked, now, key);
            }
        }
    }

    static String requireName(String entered) {
        String name = entered.strip();
        if (name.isEmpty()
                || name.length() > EndpointService.LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(
                    "not a name for an endpoint",
                    "notification.endpoint.name",
                    EndpointService.LONGEST_NAME);
        }
        return name;
    }

    @Override
    public void close() {
        if (headers != null) {
            headers.close();
        }
        if (authority != null) {
            authority.close();
        }
    }
}
