package app.certkeep.gui;

import app.certkeep.account.AccountNotice;
import app.certkeep.account.AccountNotices;
import app.certkeep.gui.common.Times;

import java.util.Locale;

/// Tells users once what administrators did to their account.
final class AccountNews {
    private final Shell shell;
    private final AccountNotices notices;

    AccountNews(Shell shell, AccountNotices notices) {
        this.shell = shell;
        this.notices = notices;
    }

    void tell() {
        shell.tasks()
                .run(
                        notices::untold,
                        untold -> {
                            untold.forEach(this::tell);
                            shell.tasks()
                                    .run(
                                            () -> {
                                                notices.told(untold);
                                                return true;
                                            },
                                            forgotten -> {},
                                            shell.errors()::present);
                        },
                        shell.errors()::present);
    }

    private void tell(AccountNotice notice) {
        String action = notice.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        shell.notices()
                .tell(
                        "notice." + action,
                        notice.administrator(),
                        notice.detail(),
                        new Times(shell.messages()).minute(notice.time()));
    }
}
