package app.certkeep.notification;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.network.AddressKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Where events are sent. Address and secret are sealed; the host is in clear.
@Entity
@Table(name = "endpoint")
class EndpointEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;
    private byte[] url;
    private String host;
    private byte[] secret;

    @Column(name = "old_secret")
    private byte @Nullable [] oldSecret;

    @Column(name = "old_secret_until")
    private @Nullable Instant oldSecretUntil;

    private byte @Nullable [] headers;
    private byte @Nullable [] authority;
    private long revision;
    private boolean enabled;
    private String events;
    private String tags;

    @Column(name = "private_network")
    private boolean privateNetwork;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected EndpointEntity() {}

    @SuppressWarnings("NullAway")
    EndpointEntity(UUID id, UUID accountId, String name, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.name = name;
        this.enabled = true;
        this.events = EventChoice.text(EventType.OF_SWITCHES);
        this.tags = "";
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String host() {
        return host;
    }

    boolean enabled() {
        return enabled;
    }

    Set<EventType> events() {
        return EventChoice.fromColumn(events);
    }

    boolean wants(EventType type) {
        return events().contains(type);
    }

    void choose(Set<EventType> wanted, Instant now) {
        events = EventChoice.text(wanted);
        updatedAt = now;
    }

    List<String> tags() {
        return EndpointTags.fromColumn(tags);
    }

    /// Whether it is told of something with these tags.
    boolean wantsTagged(Collection<String> present) {
        return EndpointTags.choose(tags, present);
    }

    void chooseTags(List<String> wanted, Instant now) {
        tags = EndpointTags.toColumn(wanted);
        updatedAt = now;
    }

    boolean privateNetwork() {
        return privateNetwork;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean hasHeaders() {
        return headers != null;
    }

    boolean hasAuthority() {
        return authority != null;
    }

    void leadTo(WebhookUrl address, SecretBytes newSecret, DataKey key) {
        byte[] clear = address.url().toString().getBytes(StandardCharsets.UTF_8);
        seal(new EndpointParts(new SecretBytes(clear), newSecret, null, null, null), key);
        host = address.host();
        reached(address.knownKind());
    }

    /// All of it under a new revision, so that no part can be put back by itself.
    private void seal(EndpointParts parts, DataKey key) {
        revision++;
        url = key.seal(binding("url"), parts.url().bytes());
        secret = key.seal(binding("secret"), parts.secret().bytes());
        oldSecret = sealed("old_secret", parts.oldSecret(), key);
        headers = sealed("headers", parts.headers(), key);
        authority = sealed("authority", parts.authority(), key);
    }

    private byte @Nullable [] sealed(String column, @Nullable SecretBytes clear, DataKey key) {
        return clear == null ? null : key.seal(binding(column), clear.bytes());
    }

    /// With the old secret only while its time lasts.
    EndpointParts open(Instant now, DataKey key) {
        boolean two = oldSecretUntil != null && now.isBefore(oldSecretUntil);
        return new EndpointParts(
                key.open(binding("url"), url),
                key.open(binding("secret"), secret),
                two ? opened("old_secret", oldSecret, key) : null,
                opened("headers", headers, key),
                opened("authority", authority, key));
    }

    private @Nullable SecretBytes opened(String column, byte @Nullable [] sealed, DataKey key) {
        return sealed == null ? null : key.open(binding(column), sealed);
    }

    /// From now on another secret signs, and until a time the one before, too.
    void rotate(SecretBytes newSecret, Instant now, DataKey key) {
        try (EndpointParts parts = open(now, key)) {
            seal(parts.withSecret(newSecret), key);
        }
        oldSecretUntil = now.plus(EndpointSettings.OVERLAP);
        updatedAt = now;
    }

    /// Lets go of the old secret once its time is over.
    void endRotation(Instant now, DataKey key) {
        if (oldSecretUntil != null && !now.isBefore(oldSecretUntil)) {
            try (EndpointParts parts = open(now, key)) {
                seal(parts, key);
            }
            oldSecretUntil = null;
        }
    }

    /// @param lines as [OwnHeaders] takes them
    void carry(@Nullable SecretBytes lines, Instant now, DataKey key) {
        try (EndpointParts parts = open(now, key)) {
            seal(parts.withHeaders(lines), key);
        }
        updatedAt = now;
    }

    /// @param certificates as [OwnAuthority] keeps them; null to trust what the computer trusts
    void trust(@Nullable SecretBytes certificates, Instant now, DataKey key) {
        try (EndpointParts parts = open(now, key)) {
            seal(parts.withAuthority(certificates), key);
        }
        updatedAt = now;
    }

    /// When messages begin to be signed by the present secret alone.
    @Nullable Instant oldSecretUntil() {
        return oldSecretUntil;
    }

    void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    void enable(boolean on, Instant now) {
        enabled = on;
        updatedAt = now;
    }

    final void reached(AddressKind kind) {
        privateNetwork = kind == AddressKind.LOOPBACK || kind == AddressKind.PRIVATE;
    }

    private Binding binding(String column) {
        return new Binding("endpoint", column, id, accountId, revision);
    }
}
