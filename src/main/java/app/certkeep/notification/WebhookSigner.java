package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs by Standard Webhooks, version 1 of the symmetric scheme: HMAC-SHA-256 of
/// `id.timestamp.body` (standardwebhooks.com, specification, "Signature scheme").
final class WebhookSigner {
    private static final String PREFIX = "whsec_";

    private WebhookSigner() {}

    /// The `webhook-signature` header.
    ///
    /// @param epochSecond the `webhook-timestamp` header
    static String sign(SecretBytes secret, String messageId, long epochSecond, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            mac.update((messageId + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    /// The form in which a secret is told to the receiver: `whsec_` and base 64, in UTF-8.
    static SecretBytes textOf(byte[] secret) {
        byte[] encoded = Base64.getEncoder().encode(secret);
        byte[] text = new byte[PREFIX.length() + encoded.length];
        System.arraycopy(PREFIX.getBytes(StandardCharsets.US_ASCII), 0, text, 0, PREFIX.length());
        System.arraycopy(encoded, 0, text, PREFIX.length(), encoded.length);
        Arrays.fill(encoded, (byte) 0);
        return new SecretBytes(text);
    }
}
