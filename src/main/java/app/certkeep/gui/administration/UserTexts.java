package app.certkeep.gui.administration;

import app.certkeep.account.UserSummary;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// A user in words.
final class UserTexts {
    private final Messages messages;

    UserTexts(Messages messages) {
        this.messages = messages;
    }

    String role(UserSummary user) {
        String role = user.profile().role().name().toLowerCase(Locale.ROOT);
        return messages.text("administration.role." + role);
    }

    String state(UserSummary user) {
        return messages.text(
                user.enabled() ? "administration.state.enabled" : "administration.state.disabled");
    }

    String lastLogin(UserSummary user) {
        return time(user.lastLoginAt());
    }

    String recovery(UserSummary user) {
        return messages.text(user.recoverable() ? "administration.yes" : "administration.no");
    }

    String reset(UserSummary user) {
        return messages.text(user.resettable() ? "administration.yes" : "administration.no");
    }

    String time(@Nullable Instant time) {
        return time == null ? "" : new Times(messages).minute(time);
    }
}
