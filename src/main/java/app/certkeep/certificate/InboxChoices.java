package app.certkeep.certificate;

import app.certkeep.failure.InvalidInputException;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the user decided about items of an import, by their content: a file that is read again with
/// one password more keeps its choices.
final class InboxChoices {
    private static final int LONGEST_NAME = 200;

    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    void leaveOut(Collection<String> contents, boolean out) {
        for (String content : contents) {
            if (content.isEmpty()) {
                continue;
            }
            if (out) {
                leftOut.add(content);
            } else {
                leftOut.remove(content);
            }
        }
    }

    /// @throws InvalidInputException where the name is blank or longer than 200 characters
    void rename(String content, String name) {
        String newName = name.strip();
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            throw new InvalidInputException(
                    "not a name for a certificate", "certificate.name.invalid", LONGEST_NAME);
        }
        names.put(content, newName);
    }

    boolean isLeftOut(InboxItem item) {
        return leftOut.contains(item.content());
    }

    Optional<String> name(InboxItem.OfCertificate item) {
        return Optional.ofNullable(names.get(item.content()));
    }

    String shownName(InboxItem.OfCertificate item) {
        return name(item).orElseGet(item.certificate()::displayName);
    }
}
