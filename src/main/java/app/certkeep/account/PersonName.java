package app.certkeep.account;

import app.certkeep.failure.InvalidInputException;

/// How a person is called: 1 to 200 characters, none of them a control character.
public final class PersonName {
    public static final int LONGEST = 200;

    private PersonName() {}

    public static boolean isValid(String entered) {
        String name = entered.strip();
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /// @throws InvalidInputException where the text is no name
    static String require(String entered) {
        if (!isValid(entered)) {
            throw new InvalidInputException("not a name", "account.name.invalid", LONGEST);
        }
        return entered.strip();
    }
}
