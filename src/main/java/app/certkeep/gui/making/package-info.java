/// The menu that makes keys, requests and certificates, and its dialogs.
@NullMarked
package app.certkeep.gui.making;

import org.jspecify.annotations.NullMarked;
