package app.certkeep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;
import java.util.regex.Pattern;

/// How a class looks, wherever it stands.
@AnalyzeClasses(packages = "app.certkeep", importOptions = DoNotIncludeTests.class)
class ClassRulesTest {

    private static final int MOST_PARAMETERS = 5;

    /// As words inside the name: `ManagerList` is banned, `Managerial` is not.
    private static final Pattern BANNED_WORD =
            Pattern.compile("(.*[a-z0-9]|)(Impl|Default|Manager|Helper|Utils?)([A-Z0-9].*|)");

    private static final Pattern INTERFACE_PREFIX = Pattern.compile("I[A-Z][a-z].*");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|secret|privatekey|recoverycode)s?");

    @ArchTest
    void names_say_what_a_class_is_for(JavaClasses all) {
        noClasses().should(beNamedLike("a banned word", BANNED_WORD)).check(all);
        noClasses()
                .that()
                .areInterfaces()
                .should(beNamedLike("an I-prefix", INTERFACE_PREFIX))
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    void statics_hold_no_state(JavaClasses all) {
        fields().that().areStatic().should().beFinal().check(all);
    }

    @ArchTest
    void secrets_are_never_kept_as_text(JavaClasses all) {
        fields().that(describe("may hold a secret", ClassRulesTest::mayHoldASecret))
                .should()
                .notHaveRawType(String.class)
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    void a_constructor_takes_five_things_at_most(JavaClasses all) {
        constructors()
                .that(describe("are written by hand", ClassRulesTest::isWrittenByHand))
                .should(takeAtMost(MOST_PARAMETERS))
                .check(all);
    }

    /// The second one may be what tests use in place of the first.
    @ArchTest
    void an_interface_has_two_implementations(JavaClasses ignored) {
        JavaClasses all = new ClassFileImporter().importPackages("app.certkeep");
        classes()
                .that()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .areNotAnnotatedWith(FunctionalInterface.class)
                .and()
                .doNotHaveSimpleName("package-info")
                .should(haveTwoImplementations())
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    void time_and_chance_come_from_outside(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.certkeep.app..")
                .should()
                .accessTargetWhere(reads("java.time.Instant", "now", 0))
                .orShould()
                .accessTargetWhere(reads("java.time.LocalDate", "now", 0))
                .orShould()
                .accessTargetWhere(reads("java.time.LocalDateTime", "now", 0))
                .orShould()
                .accessTargetWhere(reads("java.time.ZonedDateTime", "now", 0))
                .orShould()
                .accessTargetWhere(reads("java.lang.System", "currentTimeMillis", 0))
                .orShould()
                .accessTargetWhere(reads("java.util.UUID", "randomUUID", 0))
                .orShould()
                .accessTargetWhere(reads("java.security.SecureRandom", "<init>", 0))
                .check(all);
    }

    /// Where the connection breaks under Hibernate's `find`, it answers that there is no such row.
    @ArchTest
    void rows_are_found_by_what_tells_a_broken_connection_from_a_missing_row(JavaClasses all) {
        noClasses()
                .should()
                .accessTargetWhere(stops("jakarta.persistence.EntityManager", "find"))
                .check(all);
    }

    /// An interrupt closes the database's file under every other connection.
    @ArchTest
    void no_thread_that_may_be_in_the_database_is_interrupted(JavaClasses all) {
        noClasses()
                .should()
                .accessTargetWhere(stops("java.util.concurrent.ExecutorService", "shutdownNow"))
                .orShould()
                .accessTargetWhere(stops("java.util.concurrent.Future", "cancel"))
                .check(all);
    }

    private static ArchCondition<JavaClass> beNamedLike(String what, Pattern pattern) {
        return new ArchCondition<>("have " + what + " in the name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean matches = pattern.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, matches, type.getName()));
            }
        };
    }

    private static boolean mayHoldASecret(JavaField field) {
        boolean constant =
                field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
        return !constant && SECRET.matcher(field.getName()).matches();
    }

    /// Records list their data, enums and nested classes have hidden parameters, and FXML or the
    /// compiler makes the rest.
    private static boolean isWrittenByHand(JavaConstructor constructor) {
        JavaClass owner = constructor.getOwner();
        return !owner.isRecord()
                && !owner.isEnum()
                && !owner.isAnonymousClass()
                && !owner.isLocalClass()
                && !owner.isAssignableTo(Throwable.class)
                && !owner.isMetaAnnotatedWith("jakarta.persistence.Entity");
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " things") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                String message = constructor.getFullName() + " takes " + count;
                events.add(new SimpleConditionEvent(constructor, count <= most, message));
            }
        };
    }

    private static ArchCondition<JavaClass> haveTwoImplementations() {
        return new ArchCondition<>("have two implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count =
                        type.getAllSubclasses().stream()
                                .filter(child -> !child.isInterface())
                                .count();
                String message = type.getName() + " has " + count;
                events.add(new SimpleConditionEvent(type, count >= 2, message));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> reads(String owner, String name, int count) {
        return describe(
                owner + "." + name,
                access ->
                        access.getTargetOwner().getName().equals(owner)
                                && access.getName().equals(name)
                                && access.getTarget() instanceof CodeUnitAccessTarget unit
                                && unit.getRawParameterTypes().size() == count);
    }

    private static DescribedPredicate<JavaAccess<?>> stops(String owner, String name) {
        return describe(
                owner + "." + name,
                access ->
                        access.getTargetOwner().isAssignableTo(owner)
                                && access.getName().equals(name));
    }
}
