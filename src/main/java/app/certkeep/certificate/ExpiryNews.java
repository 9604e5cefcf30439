package app.certkeep.certificate;

import java.util.List;

/// What others were just told of ends.
///
/// @param expiring names of certificates that have begun to count as expiring
/// @param expired names of certificates that have ended
public record ExpiryNews(List<String> expiring, List<String> expired) {
    public boolean isNone() {
        return expiring.isEmpty() && expired.isEmpty();
    }
}
