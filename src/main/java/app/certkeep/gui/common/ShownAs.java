package app.certkeep.gui.common;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Shows what can be chosen, and not typed, as text.
public final class ShownAs<T> extends StringConverter<T> {
    private final Function<T, String> text;

    public ShownAs(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T each) {
        return each == null ? "" : text.apply(each);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("it is only chosen");
    }
}
