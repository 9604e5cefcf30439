package app.certkeep.account;

import java.time.Instant;
import java.util.UUID;

/// What an account shows of itself.
public record Profile(UUID id, String name, String email, Role role, Instant createdAt) {}
