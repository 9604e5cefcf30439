package app.certkeep.durability;

import app.certkeep.crypto.Password;

/// The passwords that follow each other, by number.
final class Passphrase {
    private Passphrase() {}

    static Password of(int number) {
        return new Password(("lantern orchid " + (100 + number)).toCharArray());
    }
}
