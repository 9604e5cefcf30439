/// The command line: parses, calls a service, prints. The only package that knows standard streams
/// and exit codes.
@NullMarked
package app.certkeep.cli;

import org.jspecify.annotations.NullMarked;
