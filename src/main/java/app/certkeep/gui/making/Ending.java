package app.certkeep.gui.making;

import java.util.function.Consumer;

/// Who is told how a piece of work ended, on the JavaFX thread.
///
/// @param done called where it was done
/// @param refused called with the words for why it was not
record Ending(Runnable done, Consumer<String> refused) {}
