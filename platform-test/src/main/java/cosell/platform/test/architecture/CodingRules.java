package cosell.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How product code is written. */
public final class CodingRules {

    @ArchTest
    public static final ArchRule CHAINS_DO_NOT_BLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cosell.platform.outbox.RelayLoop")
            .and()
            .doNotHaveFullyQualifiedName("cosell.platform.outbox.RelayedCollection")
            .and()
            .doNotHaveFullyQualifiedName("cosell.platform.consumer.RecordIntake")
            .and()
            .doNotHaveFullyQualifiedName("cosell.platform.consumer.HeldRecordSweeper")
            .and()
            .doNotHaveFullyQualifiedName("cosell.platform.ops.mending.OperationRunner")
            .and()
            .doNotHaveFullyQualifiedName("cosell.platform.consumer.StartWhereApplied")
            .and()
            .resideOutsideOfPackages("..config..", "cosell.launcher..")
            .should()
            .callMethodWhere(MethodCalls.named("block").ofClass(Mono.class))
            .orShould()
            .callMethodWhere(MethodCalls.named("blockFirst").ofClass(Flux.class))
            .orShould()
            .callMethodWhere(MethodCalls.named("blockLast").ofClass(Flux.class))
            .because("only threads of our own may wait for a chain: start-up, sweepers and the listener's bridge");

    @ArchTest
    public static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethodWhere(MethodCalls.named("sleep").ofClass(Thread.class))
            .because("waiting for a condition is shorter and never flaky");

    @ArchTest
    public static final ArchRule NO_FIELD_IS_INJECTED = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class says in its constructor what it needs")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base|Data)")
            .because("such a name says nothing about the class");

    private CodingRules() {}
}
