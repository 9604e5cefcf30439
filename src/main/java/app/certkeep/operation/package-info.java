/// What is going on: the id that follows one operation through records, log and error messages,
/// and the words in which features tell what they did.
@NullMarked
package app.certkeep.operation;

import org.jspecify.annotations.NullMarked;
