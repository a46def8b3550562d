package cosell.platform.model.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.model.engine.Explorer;
import cosell.platform.model.engine.Violation;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutantTest {

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void theModelFindsWhatGoesWrongWithoutTheRule(Mutant mutant) {
        Explorer explorer = new Explorer(mutant.world());

        assertThatThrownBy(explorer::explore)
                .as("without the rule: %s", mutant.rule())
                .isInstanceOfSatisfying(
                        Violation.class, found -> assertThat(found.kind()).isEqualTo(mutant.kind()));
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void theSameWorldIsSoundWithEveryRuleInForce(Scene scene) {
        Explorer explorer = new Explorer(scene.with(Surgery.NONE));

        assertThat(explorer.explore().states()).isPositive();
    }
}
