package app.certkeep.notification;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    private long revision;
    private boolean enabled;
    private String events;

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
        this.revision = 1;
        this.enabled = true;
        this.events = EventChoice.toColumn(EventType.OF_SWITCHES);
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
        events = EventChoice.toColumn(wanted);
        updatedAt = now;
    }

    boolean privateNetwork() {
        return privateNetwork;
    }

    Instant createdAt() {
        return createdAt;
    }

    void leadTo(WebhookUrl address, byte[] secretBytes, DataKey key) {
        byte[] clear = address.url().toString().getBytes(StandardCharsets.UTF_8);
        url = key.seal(binding("url"), clear);
        secret = key.seal(binding("secret"), secretBytes);
        host = address.host();
        reached(address.knownKind());
    }

    SecretBytes openUrl(DataKey key) {
        return key.open(binding("url"), url);
    }

    SecretBytes openSecret(DataKey key) {
        return key.open(binding("secret"), secret);
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
