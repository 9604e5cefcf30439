package app.certkeep.gui;

import app.certkeep.app.DueNews;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Notices;

import java.util.List;

/// Tells the user in front of the window what others were just told of ends.
final class ExpiryAlerts {
    private static final int LONGEST_NAME = 60;

    private final Notices notices;

    ExpiryAlerts(Notices notices) {
        this.notices = notices;
    }

    /// On the JavaFX thread.
    void tell(DueNews news) {
        tell("notice.expired", news.certificates().expired());
        tell("notice.expiring", news.certificates().expiring());
        tell("notice.secrets-expiring", news.keys());
    }

    private void tell(String key, List<String> names) {
        if (!names.isEmpty()) {
            notices.tell(key, names.size(), shown(names.getFirst()));
        }
    }

    private static String shown(String name) {
        String visible = VisibleText.of(name);
        return visible.length() <= LONGEST_NAME
                ? visible
                : visible.substring(0, LONGEST_NAME - 1) + "…";
    }
}
