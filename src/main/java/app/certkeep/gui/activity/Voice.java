package app.certkeep.gui.activity;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;

/// How the screen speaks of what was done and what failed.
public record Voice(Notices notices, ErrorPresenter errors) {}
