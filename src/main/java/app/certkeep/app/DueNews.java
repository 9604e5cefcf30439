package app.certkeep.app;

import app.certkeep.certificate.ExpiryNews;

import java.util.List;

/// What others were just told because time went by.
///
/// @param keys of values that expire soon or have expired
public record DueNews(ExpiryNews certificates, List<String> keys) {
    public boolean isNone() {
        return certificates.isNone() && keys.isEmpty();
    }

    /// Keys stay out of logs.
    @Override
    public String toString() {
        return "DueNews[hidden]";
    }
}
