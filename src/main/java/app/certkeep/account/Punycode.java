package app.certkeep.account;

import java.util.function.IntPredicate;

/// RFC 3492: text outside ASCII in letters, digits and hyphens.
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_N = 0x80;

    private Punycode() {}

    /// Section 6.3. The text is a label of a domain, so nothing overflows.
    static String encode(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        IntPredicate basic = point -> point < FIRST_N;
        text.codePoints().filter(basic).forEach(out::appendCodePoint);
        int basics = out.length();
        int done = basics;
        if (basics > 0) {
            out.append('-');
        }
        int n = FIRST_N;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (done < points.length) {
            int next = Integer.MAX_VALUE;
            for (int point : points) {
                next = point >= n ? Math.min(next, point) : next;
            }
            delta += (next - n) * (done + 1);
            n = next;
            for (int point : points) {
                if (point < n) {
                    delta++;
                } else if (point == n) {
                    append(out, delta, bias);
                    bias = adapt(delta, done + 1, done == basics);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int t = Math.clamp(k - bias, T_MIN, T_MAX);
            if (q < t) {
                out.append(digit(q));
                return;
            }
            out.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    /// Section 6.1.
    private static int adapt(int delta, int points, boolean first) {
        int d = first ? delta / DAMP : delta / 2;
        d += d / points;
        int k = 0;
        while (d > (BASE - T_MIN) * T_MAX / 2) {
            d /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * d / (d + SKEW);
    }
}
