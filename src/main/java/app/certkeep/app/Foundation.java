package app.certkeep.app;

import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.notification.SendingLimits;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Database;

import java.time.Clock;

/// What the services of every user stand on. Known to the two scopes of this package alone.
record Foundation(
        Database database,
        Passwords passwords,
        Clock clock,
        RandomSource random,
        Journal journal,
        SendingLimits sending) {}
