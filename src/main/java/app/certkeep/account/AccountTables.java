package app.certkeep.account;

import java.util.List;

/// The tables that this package maps.
public final class AccountTables {
    private AccountTables() {}

    public static List<Class<?>> entities() {
        return List.of(
                AccountEntity.class,
                AccountKeyEntity.class,
                AccountResetEntity.class,
                InstallationEntity.class,
                NoticeEntity.class,
                LoginSessionEntity.class,
                LoginThrottleEntity.class,
                PolicyEntity.class,
                PreferenceEntity.class,
                DraftEntity.class,
                SecondStepEntity.class,
                BackupCodeEntity.class,
                EmailVerificationEntity.class);
    }
}
