package app.certkeep.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two settings that say the same secret: by itself, or by a file that holds it.
record SecretPair(KnownSetting secret, KnownSetting file) {
    static final List<SecretPair> ALL =
            List.of(
                    new SecretPair(
                            KnownSetting.DATABASE_PASSWORD, KnownSetting.DATABASE_PASSWORD_FILE),
                    new SecretPair(KnownSetting.MAIL_PASSWORD, KnownSetting.MAIL_PASSWORD_FILE));

    Stream<KnownSetting> stream() {
        return Stream.of(secret, file);
    }

    boolean isIn(Map<KnownSetting, Setting> layer) {
        return stream().anyMatch(layer::containsKey);
    }
}
