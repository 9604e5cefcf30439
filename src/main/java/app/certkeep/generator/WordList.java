package app.certkeep.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The 7,776 words of the EFF Long Wordlist (2016), by the Electronic Frontier Foundation under
/// CC BY 3.0 US; see NOTICE.txt beside it.
record WordList(List<String> words) {

    static WordList load() {
        try (InputStream in = WordList.class.getResourceAsStream("words.txt")) {
            byte[] bytes = Objects.requireNonNull(in, "words.txt").readAllBytes();
            return new WordList(new String(bytes, StandardCharsets.US_ASCII).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return words.size();
    }

    String get(int index) {
        return words.get(index);
    }

    int longest() {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }
}
