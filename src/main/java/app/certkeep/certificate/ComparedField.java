package app.certkeep.certificate;

import app.certkeep.certificate.format.Statement;

import java.util.List;

/// One field of two certificates.
///
/// @param name of the field
/// @param left what the first one says; empty where it does not have the field
/// @param right as the other one
public record ComparedField(Statement name, List<Statement> left, List<Statement> right) {
    public boolean same() {
        return left.equals(right);
    }
}
