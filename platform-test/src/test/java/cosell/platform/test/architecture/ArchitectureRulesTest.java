package cosell.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    @ParameterizedTest
    @MethodSource("rulesAndTheirViolators")
    void everyRuleCatchesItsViolator(ArchRule rule, String violatingPackage) {
        JavaClasses violators = new ClassFileImporter().importPackages(violatingPackage.split(","));

        assertThat(violators).isNotEmpty();
        assertThatThrownBy(() -> rule.check(violators)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRuleHasAViolator() throws IllegalAccessException {
        List<Object> withViolator =
                rulesAndTheirViolators().map(arguments -> arguments.get()[0]).toList();

        assertThat(allRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(withViolator).contains(rule));
    }

    static Stream<Arguments> rulesAndTheirViolators() {
        return Stream.of(
                Arguments.of(DomainRules.DOMAIN_KNOWS_NO_FRAMEWORK, "cosell.fixtures.framework"),
                Arguments.of(DomainRules.DOMAIN_TAKES_TIME_AS_A_VALUE, "cosell.fixtures.time"),
                Arguments.of(DomainRules.NO_AVRO_CLASS_IN_DOMAIN_OR_APPLICATION, "cosell.fixtures.avro"),
                Arguments.of(LayerRules.DOMAIN_DOES_NOT_LOOK_OUTWARD, "cosell.fixtures.outward"),
                Arguments.of(LayerRules.APPLICATION_DOES_NOT_LOOK_OUTWARD, "cosell.fixtures.adapters"),
                Arguments.of(LayerRules.APPLICATION_KNOWS_NO_SPRING, "cosell.fixtures.spring"),
                Arguments.of(LayerRules.ADAPTERS_DO_NOT_SEE_EACH_OTHER, "cosell.fixtures.siblings"),
                Arguments.of(LayerRules.SERVICES_SHARE_NO_CLASSES, "cosell.deals.fixtures,cosell.invitations.fixtures"),
                Arguments.of(LayerRules.REQUESTS_MAKE_NO_SYSTEM_SCOPE, "cosell.fixtures.scope"),
                Arguments.of(LayerRules.ONLY_THE_PLATFORM_TALKS_TO_THE_STORE, "cosell.fixtures.store"),
                Arguments.of(CodingRules.CHAINS_DO_NOT_BLOCK, "cosell.fixtures.blocking"),
                Arguments.of(CodingRules.NOBODY_SLEEPS, "cosell.fixtures.sleeping"),
                Arguments.of(CodingRules.NO_FIELD_IS_INJECTED, "cosell.fixtures.injection"),
                Arguments.of(CodingRules.NAMES_SAY_WHAT_A_CLASS_IS, "cosell.fixtures.names"),
                Arguments.of(PlatformRules.PLATFORM_DOMAIN_STANDS_ALONE, "cosell.platform.domain.fixtures"),
                Arguments.of(
                        PlatformRules.OUTBOX_KNOWS_NEITHER_CONSUMERS_NOR_REQUESTS, "cosell.platform.outbox.fixtures"),
                Arguments.of(PlatformRules.EVENTS_KNOW_NEITHER_STORE_NOR_REQUESTS, "cosell.platform.events.fixtures"));
    }

    private static List<ArchRule> allRules() throws IllegalAccessException {
        List<ArchRule> rules = new ArrayList<>();
        for (Class<?> holder : List.of(DomainRules.class, LayerRules.class, CodingRules.class, PlatformRules.class)) {
            for (Field field : holder.getDeclaredFields()) {
                if (ArchRule.class.isAssignableFrom(field.getType())) {
                    rules.add((ArchRule) field.get(null));
                }
            }
        }
        return rules;
    }
}
