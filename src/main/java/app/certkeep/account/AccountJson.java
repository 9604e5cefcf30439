package app.certkeep.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Accounts and sessions as the objects of JSON, the same wherever they are shown.
public final class AccountJson {
    private AccountJson() {}

    public static Map<String, Object> of(Profile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", profile.id().toString());
        json.put("name", profile.name());
        json.put("email", profile.email());
        json.put("role", word(profile.role()));
        json.put("createdAt", profile.createdAt().toString());
        return json;
    }

    public static Map<String, Object> of(SessionSummary session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", session.id().toString());
        json.put("device", session.device());
        json.put("kind", word(session.purpose()));
        json.put("since", session.since().toString());
        json.put("lastUsed", session.lastUsed().toString());
        json.put("expires", session.expires().toString());
        json.put("current", session.current());
        return json;
    }

    /// A role or what a session is for, in small letters with hyphens.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
