/// The list of certificates, its dialogs and the pane of details.
@NullMarked
package app.certkeep.gui.certificate;

import org.jspecify.annotations.NullMarked;
