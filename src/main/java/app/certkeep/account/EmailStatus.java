package app.certkeep.account;

/// What is known about the user's e-mail address.
///
/// @param canSend whether a mail server is set up, so that it can be verified
/// @param codeOnItsWay whether a code was sent that is still good
public record EmailStatus(String email, boolean verified, boolean canSend, boolean codeOnItsWay) {}
