package app.certkeep.mail;

/// What is sent to one person, as plain text.
public record Letter(String to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
