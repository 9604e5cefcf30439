package app.certkeep.account;

import app.certkeep.operation.Action;

import java.time.Instant;
import java.util.UUID;

/// What an administrator did to an account, as its owner is told once.
///
/// @param action one of those that begin with `USER_`
/// @param administrator the name of who did it
/// @param detail what it is now, such as the new role or the number of credits; may be empty
public record AccountNotice(
        UUID id, Action action, String administrator, String detail, Instant time) {}
