package app.certkeep.keyvalue;

/// A code of the moment.
///
/// @param secondsLeft how long it is good for, 1 to 30
public record OneTimeCode(String code, int secondsLeft) {

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
