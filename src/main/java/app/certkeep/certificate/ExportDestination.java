package app.certkeep.certificate;

import app.certkeep.crypto.Password;

import java.util.List;
import java.util.Optional;

/// What a program wants of a certificate: which files, and what in them.
public enum ExportDestination {
    /// `ssl_certificate` and `ssl_certificate_key`.
    NGINX,
    /// `SSLCertificateFile` and `SSLCertificateKeyFile`.
    APACHE,
    /// All in one file, after `crt`.
    HAPROXY,
    /// A key store of PKCS#12, for all of Java.
    TOMCAT,
    /// What a double click imports.
    WINDOWS,
    /// A manifest for `kubectl apply`.
    KUBERNETES;

    public boolean needsPassword() {
        return this == TOMCAT || this == WINDOWS;
    }

    /// @param password where one is needed; stays the caller's
    public List<ExportFile> files(Optional<Password> password) {
        return switch (this) {
            case NGINX, APACHE ->
                    List.of(
                            file(".pem", ExportFormat.PEM, false, ExportChain.ISSUERS),
                            file(".key", ExportFormat.KEY, true, ExportChain.NONE));
            case HAPROXY -> List.of(file(".pem", ExportFormat.PEM, true, ExportChain.ISSUERS));
            case TOMCAT, WINDOWS ->
                    List.of(
                            new ExportFile(
                                    this == WINDOWS ? ".pfx" : ".p12",
                                    new ExportTarget(
                                            ExportFormat.P12,
                                            true,
                                            password,
                                            ExportChain.ISSUERS)));
            case KUBERNETES ->
                    List.of(file(".yaml", ExportFormat.KUBERNETES, true, ExportChain.ISSUERS));
        };
    }

    private static ExportFile file(
            String ending, ExportFormat format, boolean withKey, ExportChain chain) {
        return new ExportFile(ending, new ExportTarget(format, withKey, Optional.empty(), chain));
    }
}
