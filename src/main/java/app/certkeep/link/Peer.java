package app.certkeep.link;

import jdk.net.ExtendedSocketOptions;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Who is at the other end of a socket, where the system tells.
final class Peer {
    private Peer() {}

    /// Whether it is the user to whom a file belongs. Where the system does not tell, the
    /// permissions of socket and folder have to do.
    static boolean owns(Path file, SocketChannel channel) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED)
                .user()
                .equals(Files.getOwner(file));
    }
}
