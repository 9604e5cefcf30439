package app.certkeep.gui.common;

/// How the window looks and what it speaks.
public record Looks(Theme theme, Language language) {}
