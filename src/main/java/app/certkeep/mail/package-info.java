/// Letters to users, over SMTP. The one package that knows the mail library.
@NullMarked
package app.certkeep.mail;

import org.jspecify.annotations.NullMarked;
