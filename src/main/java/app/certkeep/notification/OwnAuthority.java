package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Certificates that the server of an endpoint is checked against, in place of those that this
/// computer trusts: of its authority, or its own. Nothing else of the check changes; the server's
/// certificate still has to be for its name. They are kept as DER, one behind the other.
final class OwnAuthority {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST = 20;

    private OwnAuthority() {}

    /// @param entered PEM or DER; is left to the caller
    /// @return as they are kept; null where there are none
    /// @throws InvalidInputException where it is anything but certificates, or too many
    static @Nullable SecretBytes require(SecretBytes entered) {
        if (isBlank(entered.bytes())) {
            return null;
        }
        try {
            Collection<? extends Certificate> found = read(entered.bytes());
            if (!found.isEmpty() && found.size() <= MOST && entered.length() <= LONGEST) {
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                for (Certificate one : found) {
                    kept.write(one.getEncoded());
                }
                return new SecretBytes(kept.toByteArray());
            }
        } catch (CertificateException | IOException e) {
            // Told below, without what was read: it may have been a private key.
        }
        throw new InvalidInputException(
                "no certificates to trust", "notification.authority.invalid", MOST);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Collection<? extends Certificate> read(byte[] bytes)
            throws CertificateException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(bytes));
    }

    /// A client like another, but trusting these alone.
    ///
    /// @param kept as [#require] made it
    static OkHttpClient trustedBy(OkHttpClient client, SecretBytes kept) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (Certificate one : read(kept.bytes())) {
                trusted.setCertificateEntry(String.valueOf(trusted.size()), one);
            }
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            return trustedBy(client, managers.getTrustManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("certificates that were read before", e);
        }
    }

    private static OkHttpClient trustedBy(OkHttpClient client, TrustManager[] managers)
            throws GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers, null);
        X509TrustManager decides =
                Arrays.stream(managers)
                        .filter(X509TrustManager.class::isInstance)
                        .map(X509TrustManager.class::cast)
                        .findFirst()
                        .orElseThrow();
        return client.newBuilder().sslSocketFactory(tls.getSocketFactory(), decides).build();
    }
}
