package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealAction;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Fault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type, direction, status and stage that a deal can have, with every role and every action: what the rule book
 * says in words stands in {@link ActionTable}, by hand; what the code says is held against it.
 */
class ActionTableTest {

    static Stream<EveryDeal.Case> deals() {
        return EveryDeal.all();
    }

    @ParameterizedTest
    @DisplayName(
            "D-07 D-09 D-11 D-12 D-13 D-16 D-17 I-02 I-05 G-01 each action is possible exactly when the table says so")
    @MethodSource("deals")
    void theTableHolds(EveryDeal.Case each) {
        for (DealAction action : DealAction.values()) {
            assertThat(rules(action, each.deal(), false))
                    .as(action + " on " + each)
                    .isEqualTo(ActionTable.unmet(each, action));
        }
    }

    @ParameterizedTest
    @DisplayName("V-01 V-02 each role sees, changes, or only reads the deal; who only reads is told so beside the rest")
    @MethodSource("deals")
    void rolesHold(EveryDeal.Case each) {
        for (EveryRole.Case role : EveryRole.on(each.deal())) {
            DealAccess access = DealAccess.of(role.caller(), Samples.VENDOR);

            assertThat(access.sees(each.deal())).as(role + " on " + each).isEqualTo(role.sees());
            assertThat(access.changes(each.deal())).as(role + " on " + each).isEqualTo(role.changes());
        }
        for (DealAction action : DealAction.values()) {
            Set<String> expected = new TreeSet<>(ActionTable.unmet(each, action));
            if (action != DealAction.FAVORITE && action != DealAction.UNFAVORITE) {
                expected.add("V-01");
            }

            assertThat(rules(action, each.deal(), true))
                    .as("a reader's " + action + " on " + each)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @DisplayName("what is possible changes the deal, and what is not is refused for the very conditions that are named")
    @MethodSource("deals")
    void theAnswerIsWhatTheCommandDoes(EveryDeal.Case each) {
        for (boolean onlyReads : List.of(false, true)) {
            for (CanonicalCommand command : CanonicalCommand.on(each.deal())) {
                Circumstances circumstances = circumstances(onlyReads && !command.bySuite());
                List<DealRefusal> unmet = command.action().unmet(each.deal(), circumstances);

                assertAgree(command + " on " + each, unmet, command.decide(each.deal(), circumstances));
            }
        }
    }

    private static void assertAgree(
            String what, List<DealRefusal> unmet, Decision<Deal, DealEvent, DealRefusal> decision) {
        switch (decision) {
            case Decision.Changed<Deal, DealEvent, DealRefusal> _ ->
                assertThat(unmet).as(what).isEmpty();
            case Decision.Refused<Deal, DealEvent, DealRefusal>(var reasons) ->
                assertThat(unmet).as(what).isNotEmpty().isEqualTo(reasons);
            // Granting twice is granting once: the command says it is done, the answer why there is nothing to do.
            case Decision.Unchanged<Deal, DealEvent, DealRefusal> _ ->
                assertThat(unmet)
                        .as(what)
                        .singleElement()
                        .extracting(refusal -> refusal.fault().message())
                        .asString()
                        .startsWith("The vendor's sellers may see the deal");
        }
    }

    private static Set<String> rules(DealAction action, Deal deal, boolean onlyReads) {
        return action.unmet(deal, circumstances(onlyReads)).stream()
                .map(DealRefusal::fault)
                .map(Fault::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Circumstances circumstances(boolean onlyReads) {
        Circumstances anybody = Samples.circumstances();
        return new Circumstances(anybody.actor(), anybody.now(), anybody.rulebook(), onlyReads);
    }
}
