import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// Copies a jar without its signature. A class of a signed jar may lie in no cache, and the first
/// one that is loaded has the digests of the whole jar looked through. Where the jar comes from was
/// checked when Maven fetched it; the package as a whole is what is signed.
final class UnsignedJar {
    /// The same wherever and whenever the package is built.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private UnsignedJar() {}

    /// Copies as it is what has no signature.
    static void copy(Path jar, Path to) throws IOException {
        if (!jar.toString().endsWith(".jar") || !isSigned(jar)) {
            Files.copy(jar, to);
            return;
        }
        try (JarFile signed = new JarFile(jar.toFile(), false);
                OutputStream file = Files.newOutputStream(to);
                JarOutputStream plain = new JarOutputStream(file)) {
            // All that it says of single files is their digests.
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putAll(signed.getManifest().getMainAttributes());
            begin(plain, signed.getJarEntry(JarFile.MANIFEST_NAME));
            manifest.write(plain);
            for (JarEntry entry : signed.stream().toList()) {
                if (!isOfSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    begin(plain, entry);
                    try (InputStream content = signed.getInputStream(entry)) {
                        content.transferTo(plain);
                    }
                }
            }
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false);
                Stream<JarEntry> entries = file.stream()) {
            return entries.anyMatch(UnsignedJar::isOfSignature);
        }
    }

    private static boolean isOfSignature(JarEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static void begin(JarOutputStream plain, JarEntry entry) throws IOException {
        JarEntry same = new JarEntry(entry.getName());
        same.setTimeLocal(ALWAYS);
        plain.putNextEntry(same);
    }
}
