package app.certkeep.making;

import java.util.OptionalInt;

/// On what terms an authority signs.
///
/// @param days how long the certificate is valid, from now, 1 to 36,500
/// @param pathLength as [Wish#pathLength]
public record Terms(Template template, int days, OptionalInt pathLength) {

    public static Terms of(Template template, int days) {
        return new Terms(template, days, OptionalInt.empty());
    }
}
