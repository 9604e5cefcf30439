package app.certkeep.gui.certificate;

import java.util.List;

/// @param add whether certificates get the tags or lose them
record TagChoice(List<String> tags, boolean add) {}
