package cosell.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of the platform may see which; a headline of its layers, innermost first. */
public final class PlatformRules {

    @ArchTest
    public static final ArchRule PLATFORM_DOMAIN_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("cosell.platform.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cosell.platform.outbox..",
                    "cosell.platform.consumer..",
                    "cosell.platform.events..",
                    "cosell.platform.web..",
                    "cosell.platform.security..",
                    "cosell.platform.time..")
            .because("every domain shares it");

    @ArchTest
    public static final ArchRule OUTBOX_KNOWS_NEITHER_CONSUMERS_NOR_REQUESTS = noClasses()
            .that()
            .resideInAPackage("cosell.platform.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cosell.platform.consumer..", "cosell.platform.web..")
            .because("a command is stored the same way wherever it came from")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVENTS_KNOW_NEITHER_STORE_NOR_REQUESTS = noClasses()
            .that()
            .resideInAPackage("cosell.platform.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cosell.platform.outbox..", "cosell.platform.consumer..", "cosell.platform.web..", "com.mongodb..")
            .because("the wire format can be read and written by anyone")
            .allowEmptyShould(true);

    private PlatformRules() {}
}
