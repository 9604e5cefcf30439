package app.certkeep.certificate.format;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/// Writes a manifest of kind Secret and type `kubernetes.io/tls`.
public final class KubernetesSecret {
    private static final int LONGEST_NAME = 253;

    private KubernetesSecret() {}

    /// @param name made into a name that Kubernetes allows
    /// @param certificates PEM
    /// @param key PEM; wiped
    /// @return to be wiped
    public static byte[] of(String name, byte[] certificates, byte[] key) {
        SecretText text = new SecretText();
        text.add("apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + allowed(name) + "\n");
        text.add("type: kubernetes.io/tls\ndata:\n  tls.crt: ");
        text.add(Base64.getEncoder().encode(certificates)).add("\n  tls.key: ");
        text.addAndWipe(Base64.getEncoder().encode(key)).add("\n");
        Arrays.fill(key, (byte) 0);
        return text.take();
    }

    /// Letters, digits, dots and dashes, with a letter or digit around each dot.
    private static String allowed(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replace("*", "wildcard")
                        .replaceAll("[^a-z0-9.-]", "-")
                        .replaceAll("-*\\.[.-]*", ".")
                        .replaceAll("^[.-]+", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String trimmed = cut.replaceAll("[.-]+$", "");
        return trimmed.isEmpty() ? "certificate" : trimmed;
    }
}
