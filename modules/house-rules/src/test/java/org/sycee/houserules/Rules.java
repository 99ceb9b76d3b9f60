package org.sycee.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.List;
import org.sycee.kernel.Access;
import org.sycee.partner.spi.GeoPoint;

/** The rules of the house; each has a twin in {@code samples} that breaks it. */
final class Rules {

    private static final String INTERNAL = "..internal..";

    private Rules() {}

    /** What the entities of several rooms extend must bear its mapping. */
    static final ArchRule FACES_ARE_PLAIN = noClasses()
            .that(resideInAPackage("org.sycee..")
                    .and(DescribedPredicate.not(resideInAnyPackage(INTERNAL, "org.sycee.app..")))
                    .and(DescribedPredicate.not(annotatedWith("jakarta.persistence.MappedSuperclass"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.hibernate..", "com.fasterxml..", "org.pf4j..")
            .because("a face is records, enums and interfaces that any caller can use");

    static final ArchRule WORKSHOPS_ARE_LOCKED = classes()
            .that()
            .resideInAPackage(INTERNAL)
            .and()
            .resideOutsideOfPackage("org.sycee.partnersimulator..")
            .and()
            .areTopLevelClasses()
            .and(describe("are called by nobody outside by their type", Rules::isNoEntry))
            .should()
            .notBePublic()
            .because("package-private is the lock at run time");

    static final ArchRule ONLY_MONEY_ROOMS_SEE_THE_LEDGER = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.sycee.ledger..",
                    "org.sycee.wallets..",
                    "org.sycee.payments..",
                    "org.sycee.escrow..",
                    "org.sycee.reconciliation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sycee.ledger..")
            .because("everyone else moves money through payments");

    static final ArchRule PLUGIN_LOADER_LIVES_IN_PARTNERS = noClasses()
            .that()
            .resideOutsideOfPackage("org.sycee.partners.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pf4j..");

    static final ArchRule NO_FLOATING_POINT_IN_MONEY = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "org.sycee.money..",
                    "org.sycee.ledger..",
                    "org.sycee.wallets..",
                    "org.sycee.payments..",
                    "org.sycee.orders..",
                    "org.sycee.partner.spi..")
            .and()
            .areNotDeclaredIn(GeoPoint.class)
            .should()
            .notHaveRawType(describe("floating point", Rules::isFloatingPoint));

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideInAPackage("org.sycee..")
            .and()
            .doNotHaveFullyQualifiedName("org.sycee.kernel.Ids")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the sandbox's clock can be moved");

    static final ArchRule EVERY_ROUTE_SAYS_WHO =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(Access.class);

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a transition is a verb that checks what may come next");

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .that()
            .resideInAPackage("org.sycee..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Handler|Processor|DTO|Dto)(\\$.*)?")
            .because("such a name says nothing");

    static final ArchRule NO_COMMON_POOL = noClasses()
            .that()
            .resideInAPackage("org.sycee..")
            .should()
            .callMethod(java.util.concurrent.CompletableFuture.class, "supplyAsync", java.util.function.Supplier.class)
            .orShould()
            .callMethod(java.util.concurrent.CompletableFuture.class, "runAsync", Runnable.class)
            .because("the common pool loses the container's context");

    static final List<ArchRule> ALL = List.of(
            FACES_ARE_PLAIN,
            WORKSHOPS_ARE_LOCKED,
            ONLY_MONEY_ROOMS_SEE_THE_LEDGER,
            PLUGIN_LOADER_LIVES_IN_PARTNERS,
            NO_FLOATING_POINT_IN_MONEY,
            TIME_COMES_FROM_THE_CLOCK,
            EVERY_ROUTE_SAYS_WHO,
            ENTITIES_HAVE_NO_SETTERS,
            NO_EMPTY_NAMES,
            NO_COMMON_POOL);

    private static boolean isFloatingPoint(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    /** JAX-RS needs its classes and their wire forms public, the service loader its services. */
    private static boolean isNoEntry(JavaClass type) {
        return !type.isAnnotatedWith(Path.class)
                && !type.isAnnotatedWith(Provider.class)
                && !type.getSimpleName().endsWith("Json")
                && type.getAllRawInterfaces().stream()
                        .noneMatch(
                                face -> face.getName().equals("org.hibernate.boot.spi.AdditionalMappingContributor"));
    }
}
