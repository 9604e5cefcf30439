package app.certkeep.served;

import app.certkeep.network.NetworkProblem;

import java.time.Instant;
import java.util.Optional;

/// What a check of one server found.
///
/// @param problem where it could not be reached
/// @param inside whether it is this computer or in a private network
/// @param copy where it serves something else
public record ServedCheck(
        Instant at,
        ServedState state,
        Optional<NetworkProblem> problem,
        boolean inside,
        Optional<ServedCopy> copy) {

    static ServedCheck unreachable(Instant at, NetworkProblem problem) {
        return new ServedCheck(
                at, ServedState.UNREACHABLE, Optional.of(problem), false, Optional.empty());
    }
}
