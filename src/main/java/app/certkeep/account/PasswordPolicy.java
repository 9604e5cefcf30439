package app.certkeep.account;

import app.certkeep.crypto.Password;
import app.certkeep.failure.InvalidInputException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which passwords are accepted: long enough, not well known and not the user's own name or
/// address. There are no composition rules (NIST SP 800-63B).
public final class PasswordPolicy {
    /// Shortest and longest password, in Unicode code points.
    public static final int SHORTEST = 12;

    public static final int LONGEST = 1024;

    private final int shortest;
    private final List<String> common;

    /// Where nobody decided anything.
    public PasswordPolicy() {
        this(Policy.STANDARD);
    }

    /// @param policy says how short a password may be
    public PasswordPolicy(Policy policy) {
        shortest = policy.shortestPassword();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                PasswordPolicy.class.getResourceAsStream("/common-passwords.txt"),
                                StandardCharsets.UTF_8))) {
            common = lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Shortest password that is accepted, in code points.
    public int shortest() {
        return shortest;
    }

    /// Why a password is not accepted, as a message key; nothing where it is.
    public Optional<String> problem(Password password, String name, String email) {
        if (password.length() < shortest) {
            return Optional.of("account.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("account.password.long");
        }
        CharBuffer typed = password.view();
        if (isOneCharacterRepeated(typed)
                || common.stream().anyMatch(word -> sameIgnoringCase(typed, word))) {
            return Optional.of("account.password.common");
        }
        int at = email.indexOf('@');
        String localPart = at < 0 ? email : email.substring(0, at);
        boolean personal =
                List.of(name, email, localPart).stream()
                        .anyMatch(own -> sameIgnoringCase(typed, own.strip()));
        return personal ? Optional.of("account.password.personal") : Optional.empty();
    }

    /// @throws InvalidInputException where [#problem] finds one
    void require(Password password, String name, String email) {
        problem(password, name, email)
                .ifPresent(
                        key -> {
                            throw new InvalidInputException(
                                    "password refused by policy", key, shortest, LONGEST);
                        });
    }

    private static boolean isOneCharacterRepeated(CharBuffer typed) {
        return typed.chars().distinct().limit(2).count() < 2;
    }

    private static boolean sameIgnoringCase(CharBuffer typed, String word) {
        if (typed.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(typed.charAt(i)) != Character.toLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
