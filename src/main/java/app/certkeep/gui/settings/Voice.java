package app.certkeep.gui.settings;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.i18n.Messages;

/// How the settings speak to the user.
public record Voice(Messages messages, Notices notices, ErrorPresenter errors) {}
