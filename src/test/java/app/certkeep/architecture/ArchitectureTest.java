package app.certkeep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package may know what. Rules are methods, since some versions of Surefire skip rules in
/// fields without a word.
@AnalyzeClasses(packages = "app.certkeep", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CORE = Set.of("failure", "crypto", "persistence", "operation");
    private static final Set<String> FEATURES =
            and(
                    CORE,
                    "mail",
                    "account",
                    "certificate",
                    "certificate.format",
                    "making",
                    "keyvalue",
                    "keyvalue.format",
                    "notification",
                    "network",
                    "remote",
                    "served",
                    "revocation",
                    "generator",
                    "activity",
                    "archive");

    private static final DescribedPredicate<JavaClass> PERSISTENT =
            describe(
                    "an entity, a repository or one of their tables",
                    type ->
                            isNamed(type, "Entity", "Repository")
                                    || type.isMetaAnnotatedWith("jakarta.persistence.Entity")
                                    || type.isMetaAnnotatedWith("jakarta.persistence.Embeddable"));

    /// The table of packages. What is not in it, like the main class, may use all.
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("failure", Set.of()),
                    entry("i18n", Set.of("failure")),
                    entry("link", Set.of("failure")),
                    entry("crypto", Set.of("failure")),
                    entry("keychain", Set.of("failure", "crypto", "link")),
                    entry("persistence", Set.of("failure")),
                    entry("operation", Set.of("failure", "persistence")),
                    entry("mail", Set.of("failure")),
                    entry("account", and(CORE, "mail")),
                    entry("certificate.format", Set.of("failure", "crypto")),
                    entry("certificate", and(CORE, "account", "certificate.format")),
                    entry("making", and(CORE, "account", "certificate", "certificate.format")),
                    entry("keyvalue.format", Set.of("failure", "crypto")),
                    entry("keyvalue", and(CORE, "account", "keyvalue.format")),
                    entry(
                            "notification",
                            and(
                                    CORE,
                                    "account",
                                    "certificate",
                                    "certificate.format",
                                    "keyvalue",
                                    "network")),
                    entry("network", Set.of()),
                    entry("remote", Set.of("failure", "crypto", "network")),
                    entry(
                            "served",
                            and(CORE, "account", "certificate", "certificate.format", "network")),
                    entry(
                            "revocation",
                            and(
                                    CORE,
                                    "account",
                                    "certificate",
                                    "certificate.format",
                                    "network",
                                    "remote")),
                    entry("generator", Set.of("failure", "crypto")),
                    entry("activity", and(CORE, "account", "remote")),
                    entry(
                            "archive",
                            and(
                                    CORE,
                                    "account",
                                    "certificate",
                                    "keyvalue",
                                    "notification",
                                    "served")),
                    entry("app", FEATURES),
                    entry("api", and(FEATURES, "app", "i18n")),
                    entry("cli", and(FEATURES, "app", "api", "i18n", "link", "keychain")),
                    entry("gui", and(FEATURES, "app", "api", "i18n", "link", "keychain")));

    @ArchTest
    void packages_use_only_those_below_them(JavaClasses all) {
        MAY_USE.forEach((name, below) -> usesOnly(name, below).check(all));
    }

    @ArchTest
    void packages_form_no_cycles(JavaClasses all) {
        slices().matching("app.certkeep.(**)").should().beFreeOfCycles().check(all);
    }

    @ArchTest
    void only_the_window_knows_javafx(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.gui..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."))
                .check(all);
    }

    @ArchTest
    void only_notification_and_remote_speak_http(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.certkeep.notification..", "app.certkeep.remote..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio..", "java.net.http.."))
                .check(all);
    }

    @ArchTest
    void only_the_local_api_serves_http(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.api..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.sun.net.httpserver.."))
                .check(all);
    }

    @ArchTest
    void only_mail_speaks_smtp(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.mail..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."))
                .check(all);
    }

    @ArchTest
    void only_the_meter_knows_how_passwords_are_estimated(JavaClasses all) {
        noClasses()
                .that(not(areNamed("StrengthMeter")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.nulabinc.."))
                .check(all);
    }

    @ArchTest
    void only_one_picture_knows_how_it_is_drawn(JavaClasses all) {
        noClasses()
                .that(not(areNamed("QrPicture")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.zxing.."))
                .check(all);
    }

    @ArchTest
    void only_the_command_line_knows_picocli(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.cli..")
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(all);
    }

    @ArchTest
    void only_the_command_line_uses_the_standard_streams(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(all);
    }

    @ArchTest
    void only_entities_and_repositories_know_the_mapper(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.persistence..")
                .and(not(PERSISTENT))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."))
                .check(all);
    }

    @ArchTest
    void entities_and_repositories_stay_inside_their_package(JavaClasses all) {
        classes()
                .that(PERSISTENT)
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(all);
    }

    @ArchTest
    void only_persistence_knows_the_database_product(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.persistence..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.h2..", "com.zaxxer..", "org.flywaydb..", "java.sql.."))
                .check(all);
    }

    @ArchTest
    void text_is_looked_up_only_at_the_front(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "app.certkeep.gui..",
                        "app.certkeep.cli..",
                        "app.certkeep.api..",
                        "app.certkeep.i18n..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.certkeep.i18n.."))
                .check(all);
    }

    @ArchTest
    void screens_know_nothing_of_each_other(JavaClasses all) {
        slices().matching("app.certkeep.gui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAPackage("app.certkeep.gui.common.."))
                .check(all);
    }

    @ArchTest
    void view_models_know_no_scene_and_no_stage(JavaClasses all) {
        noClasses()
                .that(areNamed("ViewModel"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."))
                .check(all);
    }

    @ArchTest
    void controllers_know_no_service(JavaClasses all) {
        noClasses()
                .that(areNamed("Controller"))
                .should()
                .dependOnClassesThat(
                        simpleNameEndingWith("Service").and(resideInAPackage("app.certkeep..")))
                .check(all);
    }

    @ArchTest
    void screens_do_not_reach_for_the_scopes(JavaClasses all) {
        noClasses()
                .that()
                .resideInAPackage("app.certkeep.gui.*..")
                .should()
                .dependOnClassesThat(
                        describe(
                                "a scope object",
                                type ->
                                        Set.of(
                                                        "app.certkeep.app.Certkeep",
                                                        "app.certkeep.app.UserSession")
                                                .contains(type.getName())))
                .check(all);
    }

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static ArchRule usesOnly(String name, Set<String> below) {
        String[] allowed =
                Stream.concat(below.stream(), Stream.of(name))
                        .map(ArchitectureTest::packages)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.certkeep..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }

    /// Only the window's package has parts that share its rights.
    private static String packages(String name) {
        return "app.certkeep." + name + (name.equals("gui") ? ".." : "");
    }

    private static DescribedPredicate<JavaClass> areNamed(String ending) {
        return describe("named *" + ending, type -> isNamed(type, ending));
    }

    /// A class counts under the name of the file's class, with all that is nested in it.
    private static boolean isNamed(JavaClass type, String... endings) {
        String name = type.getEnclosingClass().isPresent() ? outermost(type) : type.getSimpleName();
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getSimpleName();
    }
}
