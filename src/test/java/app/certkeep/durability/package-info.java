/// Harnesses that kill the process and cut the power, and compare what is left with what was
/// acknowledged. Run by Maven profiles of their own.
@NullMarked
package app.certkeep.durability;

import org.jspecify.annotations.NullMarked;
