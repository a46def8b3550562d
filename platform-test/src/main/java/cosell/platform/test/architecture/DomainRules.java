package cosell.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a domain may know. */
public final class DomainRules {

    @ArchTest
    public static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "cosell.platform.domain..", "cosell.platform.forms..", "..domain..")
            .because("rules must be readable, testable and replayable without a framework")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule DOMAIN_TAKES_TIME_AS_A_VALUE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a decision must give the same answer each time it is replayed")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_AVRO_CLASS_IN_DOMAIN_OR_APPLICATION = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cosell.schemas..", "org.apache.avro..")
            .because("Avro records are the contract with the outside; adapters map them")
            .allowEmptyShould(true);

    private DomainRules() {}
}
