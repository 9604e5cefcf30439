package app.certkeep.certificate;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import com.fasterxml.jackson.jr.ob.JSON;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// All filters that one user saved, sealed: what somebody looks for may tell more than what they
/// have.
@Entity
@Table(name = "certificate_filters")
class SavedFilterEntity {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version private long version;
    private long revision;
    private byte[] content;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected SavedFilterEntity() {}

    SavedFilterEntity(UUID accountId, DataKey dataKey) {
        this.accountId = accountId;
        this.content = sealed(dataKey, Map.of());
    }

    void seal(DataKey dataKey, Map<String, String> textsByName) {
        revision++;
        content = sealed(dataKey, textsByName);
    }

    private byte[] sealed(DataKey dataKey, Map<String, String> textsByName) {
        try (SecretBytes clear = new SecretBytes(JSON.std.asBytes(textsByName))) {
            return dataKey.seal(binding(), clear.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Texts by their names, which differ in more than case.
    ///
    /// @throws IntegrityException where it is not what was stored in this row
    SortedMap<String, String> open(DataKey dataKey) {
        SortedMap<String, String> textsByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (SecretBytes clear = dataKey.open(binding(), content)) {
            JSON.std
                    .mapFrom(clear.bytes())
                    .forEach((name, text) -> textsByName.put(name, String.valueOf(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return textsByName;
    }

    private Binding binding() {
        return new Binding("certificate_filters", "content", accountId, accountId, revision);
    }
}
