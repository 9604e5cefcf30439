package app.certkeep.cli;

import app.certkeep.app.CertificateFiles;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.ExportChain;
import app.certkeep.certificate.ExportDestination;
import app.certkeep.certificate.ExportFile;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = {
            "Write a certificate, and its private key and issuers where asked for, to a file. PEM"
                    + " holds the certificate, its issuers and the key in the order that nginx,"
                    + " Apache and HAProxy want in one file.",
            "A file with a private key can be read by you alone. A file that is there already is"
                    + " replaced once the new one is complete."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep cert export 1f0c7a52 --for nginx --out /etc/nginx/tls",
            "  certkeep cert export 1f0c7a52 --chain --with-key --out /etc/haproxy/site.pem",
            "  certkeep cert export 1f0c7a52 --chain --format kubernetes --out - | kubectl apply -f"
                    + " -",
            "  certkeep cert export 1f0c7a52 --format p12 --with-key --out site.p12",
            "  certkeep cert export 1f0c7a52 --format der --out - | openssl x509 -inform der -text",
            "",
            "JSON: id, file, format, withKey, chain; with --for: id, files, withKey"
        })
final class CertExportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final OutOption out = new OutOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Its id, or the first 8 characters or more of it.")
    private String id = "";

    @Option(
            names = "--for",
            paramLabel = "PROGRAM",
            converter = DestinationName.class,
            description =
                    "Write the files that a program wants, with issuers and key, into the folder"
                            + " after --out: nginx, apache, haproxy, tomcat, windows or"
                            + " kubernetes. Their names begin with that of the certificate.")
    private @Nullable ExportDestination destination;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description =
                    "pem (without this option), der, p7b, p12, p12-older, jks, key, ssh, jwk, jwks"
                        + " or kubernetes. p12-older is for systems that do not open the other one;"
                        + " key is the private key alone.")
    private ExportFormat format = ExportFormat.PEM;

    @Option(
            names = "--with-key",
            description =
                    "Write the private key too: not in der and p7b; in clear in pem, ssh, jwk and"
                            + " jwks. key and kubernetes have it without this option.")
    private boolean withKey;

    @Option(
            names = "--password-stdin",
            description =
                    "Read the password of the file from standard input (one line). p12, p12-older"
                            + " and jks need one, and you are asked without this option; in pem,"
                            + " key and ssh it encrypts the private key.")
    private boolean passwordFromInput;

    @Option(
            names = "--chain",
            paramLabel = "WHAT",
            arity = "0..1",
            fallbackValue = "issuers",
            converter = ChainName.class,
            description =
                    "Write the certificates of its issuers too, up to the root without it, or with"
                            + " it where this is root: from your certificates and the roots of"
                            + " this computer. Not in der, key and ssh.")
    private ExportChain chain = ExportChain.NONE;

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Path directory;

    CertExportCommand(Access access, Printer printer, SecretReader secrets, Path directory) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        boolean byHand = withKey || format != ExportFormat.PEM || chain != ExportChain.NONE;
        if (destination != null && byHand) {
            throw new UsageException("cli.cert.for-alone");
        }
        boolean needed = destination == null ? format.needsPassword() : destination.needsPassword();
        Optional<Password> password =
                passwordFromInput || needed
                        ? Optional.of(secrets.newPassword(passwordFromInput))
                        : Optional.empty();
        try {
            if (destination != null) {
                return export(destination.files(password));
            }
            boolean key = withKey || format.needsKey();
            return export(new ExportTarget(format, key, password, chain));
        } finally {
            password.ifPresent(Password::close);
        }
    }

    private int export(List<ExportFile> files) {
        Path folder = directory.resolve(out.file());
        Map<String, Object> answer = new LinkedHashMap<>();
        List<String> names =
                access.with(
                        UserSession::certificates,
                        service -> {
                            UUID whole = service.idOf(id);
                            String name = service.inspection().of(whole).summary().name();
                            Map<Path, ExportTarget> targets = new LinkedHashMap<>();
                            files.forEach(
                                    file ->
                                            targets.put(
                                                    folder.resolve(file.nameFor(name)),
                                                    file.target()));
                            new CertificateFiles(service).write(whole, targets);
                            answer.put("id", whole.toString());
                            return targets.keySet().stream().map(Path::toString).toList();
                        });
        answer.put("files", names);
        answer.put("withKey", true);
        json.answer(
                printer,
                () -> answer,
                () -> names.forEach(name -> printer.note("cli.cert.exported", name)));
        return ExitCode.DONE.number();
    }

    private int export(ExportTarget target) {
        String[] whole = new String[1];
        try (SecretBytes exported =
                access.with(
                        UserSession::certificates,
                        service -> {
                            var found = service.idOf(id);
                            whole[0] = found.toString();
                            return service.export(found, target);
                        })) {
            if (!out.write(exported.bytes(), target.withKey(), printer, directory)) {
                return ExitCode.DONE.number();
            }
        }
        json.answer(
                printer,
                () -> answer(whole[0], target),
                () -> printer.note("cli.cert.exported", out.file()));
        return ExitCode.DONE.number();
    }

    private Map<String, Object> answer(String wholeId, ExportTarget target) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", wholeId);
        answer.put("file", out.file());
        answer.put("format", FormatName.of(format));
        answer.put("withKey", target.withKey());
        answer.put("chain", target.chain().name().toLowerCase(Locale.ROOT));
        return answer;
    }

    private static final class DestinationName implements ITypeConverter<ExportDestination> {
        @Override
        public ExportDestination convert(String name) {
            return Arrays.stream(ExportDestination.values())
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is no program"));
        }
    }

    private static final class ChainName implements ITypeConverter<ExportChain> {
        @Override
        public ExportChain convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "none" -> ExportChain.NONE;
                case "issuers" -> ExportChain.ISSUERS;
                case "root" -> ExportChain.ROOT;
                default -> throw new TypeConversionException("'" + name + "' is no chain");
            };
        }
    }

    /// `p12-older` for [ExportFormat#P12_OLDER].
    private static final class FormatName implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> of(format).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is no format"));
        }

        static String of(ExportFormat format) {
            return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
