/// What tests of the window share: a stage without a screen, waiting, pictures, drops and choosers.
@NullMarked
package app.certkeep.gui.support;

import org.jspecify.annotations.NullMarked;
