package app.certkeep.api;

import app.certkeep.app.UserSession;

/// What a route does.
@FunctionalInterface
interface Work {

    Answer answer(Request request);

    /// What is done for a user who is signed in.
    @FunctionalInterface
    interface OfUser {

        Answer answer(Request request, UserSession session);
    }
}
