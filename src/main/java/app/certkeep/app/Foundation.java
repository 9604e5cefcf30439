package app.certkeep.app;

import app.certkeep.activity.RecordKeeper;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.mail.MailSender;
import app.certkeep.persistence.Database;

import java.time.Clock;

/// What the services of every user stand on. Known to the two scopes of this package alone.
record Foundation(
        Config config,
        Database database,
        Passwords passwords,
        Clock clock,
        RandomSource random,
        RecordKeeper records,
        MailSender mail) {}
