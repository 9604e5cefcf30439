package app.certkeep.gui.common;

/// How a screen speaks of what was done and what failed.
public record Voice(Notices notices, ErrorPresenter errors) {}
