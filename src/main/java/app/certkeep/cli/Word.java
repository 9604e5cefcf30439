package app.certkeep.cli;

import app.certkeep.making.KeyKind;
import app.certkeep.making.RevocationReason;
import app.certkeep.making.Template;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;

/// Choices as commands write them: `tls-server` for `TLS_SERVER`.
final class Word {
    private Word() {}

    private static <E extends Enum<E>> E of(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + word + "' is none of the choices");
        }
    }

    static final class OfTemplate implements ITypeConverter<Template> {
        @Override
        public Template convert(String word) {
            return of(Template.class, word);
        }
    }

    static final class OfKey implements ITypeConverter<KeyKind> {
        @Override
        public KeyKind convert(String word) {
            return of(KeyKind.class, word);
        }
    }

    static final class OfReason implements ITypeConverter<RevocationReason> {
        @Override
        public RevocationReason convert(String word) {
            return of(RevocationReason.class, word);
        }
    }
}
