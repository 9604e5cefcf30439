package app.certkeep.certificate.format;

/// Something about a certificate that its owner should know.
///
/// @param what in words, with an advice
public record LintFinding(Severity severity, Statement what) {

    /// How much it matters.
    public enum Severity {
        /// Browsers or libraries refuse such a certificate, or it protects nobody.
        PROBLEM,
        /// It works, and should not stay so.
        WARNING
    }
}
