package app.certkeep.generator;

import java.nio.CharBuffer;
import java.util.Arrays;

/// Makes passphrases out of the [WordList].
final class PassphraseMaker {
    private static final int DIGITS = 10;

    private final Recipe.Passphrase recipe;
    private final WordList words = WordList.load();

    PassphraseMaker(Recipe.Passphrase recipe) {
        this.recipe = recipe;
    }

    Generated make(Draw draw) {
        int longest = words.longest() + recipe.separator().length();
        CharBuffer text = CharBuffer.allocate(recipe.words() * longest + 1);
        int numbered = recipe.number() ? draw.below(recipe.words()) : -1;
        for (int i = 0; i < recipe.words(); i++) {
            if (i > 0) {
                text.put(recipe.separator());
            }
            int start = text.position();
            text.put(words.get(draw.below(words.size())));
            if (recipe.capitals()) {
                text.put(start, Character.toUpperCase(text.get(start)));
            }
            if (i == numbered) {
                text.put((char) ('0' + draw.below(DIGITS)));
            }
        }
        char[] exact = Arrays.copyOf(text.array(), text.position());
        Arrays.fill(text.array(), '\0');
        return new Generated(exact, bits());
    }

    private double bits() {
        double ofNumber = recipe.number() ? log2(DIGITS * (double) recipe.words()) : 0;
        return recipe.words() * log2(words.size()) + ofNumber;
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
