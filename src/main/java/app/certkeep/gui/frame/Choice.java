package app.certkeep.gui.frame;

/// Something to choose from a list that narrows while one types.
///
/// @param group under whose heading it stands
/// @param hint what stands beside it, such as its shortcut; may be empty
record Choice(String group, String icon, String name, String hint, Runnable chosen) {}
