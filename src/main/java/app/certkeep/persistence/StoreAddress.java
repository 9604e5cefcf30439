package app.certkeep.persistence;

/// Where a store is kept.
public sealed interface StoreAddress permits StoreFile, StoreServer {

    /// What messages call it; holds no secret.
    String shown();
}
