package app.certkeep.cli;

import app.certkeep.account.AccountNotice;
import app.certkeep.account.AccountNotices;

import java.util.List;
import java.util.Locale;

/// Tells users who have just logged in what administrators did to their account.
final class Telling {
    private Telling() {}

    static void tell(AccountNotices notices, Printer printer) {
        List<AccountNotice> untold = notices.untold();
        for (AccountNotice notice : untold) {
            String action = notice.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
            printer.note(
                    "notice." + action,
                    notice.administrator(),
                    notice.detail(),
                    Times.toTheSecond(notice.time()));
        }
        notices.told(untold);
    }
}
