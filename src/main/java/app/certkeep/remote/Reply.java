package app.certkeep.remote;

import app.certkeep.network.NetworkProblem;

/// What a server answered.
public sealed interface Reply {

    /// @param inside whether the server is this computer or in a private network
    record Bytes(byte[] bytes, boolean inside) implements Reply {}

    /// Nothing that can be used.
    record Failed(NetworkProblem problem) implements Reply {}
}
