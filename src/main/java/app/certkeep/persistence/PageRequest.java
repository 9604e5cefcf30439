package app.certkeep.persistence;

/// Which page of a list is asked for.
///
/// @param number counts from 1
/// @param size rows a page, 1 to 1,000
public record PageRequest(int number, int size) {
    public static final int LARGEST = 1000;

    public PageRequest {
        if (number < 1 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("no such page: " + number + " of " + size);
        }
    }

    public int offset() {
        return Math.multiplyExact(number - 1, size);
    }
}
