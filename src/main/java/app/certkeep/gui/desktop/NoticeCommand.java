package app.certkeep.gui.desktop;

import java.util.List;
import java.util.Map;

/// A program that shows a notice. No shell reads what is said in it.
///
/// @param words the program and its arguments
/// @param environment what it is told besides
record NoticeCommand(List<String> words, Map<String, String> environment) {}
