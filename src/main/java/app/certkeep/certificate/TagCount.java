package app.certkeep.certificate;

/// A tag, and how many certificates have it.
public record TagCount(String tag, int certificates) {}
