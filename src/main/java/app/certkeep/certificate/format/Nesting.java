package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

/// One pass over the structure of an encoding: bounds its depth before anything recursive looks at
/// it, and finds the end of elements of indefinite length.
final class Nesting {

    private final byte[] source;

    private Nesting(byte[] source) {
        this.source = source;
    }

    /// Refuses what nests more than [Tlv#DEEPEST] levels. Octet strings are not entered: what they
    /// hold is bounded where it is read.
    static void check(Tlv element) throws RejectedException {
        new Nesting(element.source()).walk(element.valueStart(), element.valueEnd(), 1);
    }

    /// @return the position after the end-of-contents octets
    static int endOfIndefinite(byte[] source, int position, int limit) throws RejectedException {
        int end = new Nesting(source).walkIndefinite(position, limit, 1);
        if (end < 0) {
            throw new RejectedException(Reason.TRUNCATED);
        }
        return end;
    }

    /// Malformed content ends the walk without an error: whoever needs the content will meet it.
    private void walk(int from, int limit, int depth) throws RejectedException {
        int position = from;
        while (position >= 0 && position < limit) {
            position = skip(position, limit, depth);
        }
    }

    private int walkIndefinite(int from, int limit, int depth) throws RejectedException {
        int position = from;
        while (position >= 0 && position + 1 < limit) {
            if (source[position] == 0 && source[position + 1] == 0) {
                return position + 2;
            }
            position = skip(position, limit, depth);
        }
        return -1;
    }

    /// @return where the element ends, or -1 if it is malformed
    private int skip(int position, int limit, int depth) throws RejectedException {
        if (depth > Tlv.DEEPEST) {
            throw new RejectedException(Reason.NESTED_TOO_DEEPLY, Tlv.DEEPEST);
        }
        int at = position;
        int tag = source[at++] & 0xff;
        if ((tag & 0x1f) == 0x1f) {
            while (at < limit && (source[at] & 0x80) != 0) {
                at++;
            }
            at++;
        }
        if (at >= limit) {
            return -1;
        }
        int first = source[at++] & 0xff;
        boolean constructed = (tag & 0x20) != 0;
        if (first == 0x80) {
            return constructed ? walkIndefinite(at, limit, depth + 1) : -1;
        }
        long length = first;
        if (first > 0x80) {
            int octets = first & 0x7f;
            if (octets > 8 || at + octets > limit) {
                return -1;
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | source[at++] & 0xff;
            }
        }
        if (length < 0 || length > limit - at) {
            return -1;
        }
        int end = at + (int) length;
        if (constructed) {
            walk(at, end, depth + 1);
        }
        return end;
    }
}
