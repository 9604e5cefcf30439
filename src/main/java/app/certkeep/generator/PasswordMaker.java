package app.certkeep.generator;

import java.math.BigInteger;
import java.util.List;

/// Makes passwords: whole ones are drawn until one has a character of each alphabet, so that all
/// of those that do are equally likely.
final class PasswordMaker {
    private final Recipe.Password recipe;
    private final List<String> alphabets;

    PasswordMaker(Recipe.Password recipe) {
        this.recipe = recipe;
        alphabets = recipe.characters();
    }

    Generated make(Draw draw) {
        String all = String.join("", alphabets);
        char[] characters = new char[recipe.length()];
        do {
            for (int i = 0; i < characters.length; i++) {
                characters[i] = draw.of(all);
            }
        } while (!hasOfEach(characters));
        return new Generated(characters, bits());
    }

    private boolean hasOfEach(char[] characters) {
        return alphabets.stream().allMatch(alphabet -> hasOf(alphabet, characters));
    }

    private static boolean hasOf(String alphabet, char[] characters) {
        for (char each : characters) {
            if (alphabet.indexOf(each) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Counts by inclusion and exclusion: all texts, less those without one alphabet, and so on.
    private double bits() {
        int total = alphabets.stream().mapToInt(String::length).sum();
        BigInteger count = BigInteger.ZERO;
        for (int without = 0; without < 1 << alphabets.size(); without++) {
            int left = total;
            for (int i = 0; i < alphabets.size(); i++) {
                if ((without >> i & 1) == 1) {
                    left -= alphabets.get(i).length();
                }
            }
            BigInteger texts = BigInteger.valueOf(left).pow(recipe.length());
            boolean even = Integer.bitCount(without) % 2 == 0;
            count = even ? count.add(texts) : count.subtract(texts);
        }
        int shift = Math.max(0, count.bitLength() - 60);
        return shift + Math.log(count.shiftRight(shift).doubleValue()) / Math.log(2);
    }
}
