package cosell.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import cosell.platform.security.OrganizationScope;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which layer may see which. */
public final class LayerRules {

    private static final Pattern ADAPTER = Pattern.compile("(.*\\.adapter\\.[a-z]+)(\\..*)?");
    private static final Set<String> SERVICES = Set.of("deals", "invitations", "registration", "notification");

    @ArchTest
    public static final ArchRule DOMAIN_DOES_NOT_LOOK_OUTWARD = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..adapter..", "..config..")
            .because("a new adapter can't change a rule")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule APPLICATION_DOES_NOT_LOOK_OUTWARD = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..adapter..", "..config..")
            .because("use cases speak to ports")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule APPLICATION_KNOWS_NO_SPRING = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("use cases run without a container")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ADAPTERS_DO_NOT_SEE_EACH_OTHER = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("..adapter..")
            .should(notDependOnAnotherAdapter())
            .because("each adapter can be replaced alone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule SERVICES_SHARE_NO_CLASSES = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("cosell..")
            .should(notDependOnAnotherService())
            .because("the contract between services is a topic and a schema")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule REQUESTS_MAKE_NO_SYSTEM_SCOPE = noClasses()
            .that()
            .resideInAPackage("..adapter.rest..")
            .should()
            .callMethodWhere(MethodCalls.named("system").ofClass(OrganizationScope.class))
            .because("what answers a request reaches the caller's organization only")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_PLATFORM_TALKS_TO_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("cosell.platform..", "..config..", "cosell.embedded..", "cosell.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb.client..",
                    "com.mongodb.reactivestreams..",
                    "org.springframework.data.mongodb.core..",
                    "org.springframework.data.mongodb.repository..")
            .because("a query that names no organization must not be writable")
            .allowEmptyShould(true);

    private LayerRules() {}

    private static ArchCondition<JavaClass> notDependOnAnotherAdapter() {
        return new ArchCondition<>("not depend on another adapter") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    Optional<String> own = adapterOf(item);
                    Optional<String> other = adapterOf(dependency.getTargetClass());
                    if (own.isPresent() && other.isPresent() && !own.equals(other)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static Optional<String> adapterOf(JavaClass type) {
        Matcher matcher = ADAPTER.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static ArchCondition<JavaClass> notDependOnAnotherService() {
        return new ArchCondition<>("not depend on another service") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    Optional<String> own = serviceOf(item);
                    Optional<String> other = serviceOf(dependency.getTargetClass());
                    if (own.isPresent() && other.isPresent() && !own.equals(other)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static Optional<String> serviceOf(JavaClass type) {
        String[] packages = type.getPackageName().split("\\.", -1);
        boolean ours = packages.length > 1 && packages[0].equals("cosell") && SERVICES.contains(packages[1]);
        return ours ? Optional.of(packages[1]) : Optional.empty();
    }
}
