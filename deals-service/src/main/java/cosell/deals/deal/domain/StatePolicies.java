package cosell.deals.deal.domain;

import cosell.deals.deal.domain.StateRefusal.AwaitsAnswer;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.deals.deal.domain.StateRefusal.OnlyReads;
import java.util.List;
import java.util.Optional;

/** The rules about whether a deal can be changed at all, and by whom. */
final class StatePolicies {

    static final ActionPolicy NOTHING_CHANGES_AFTER_THE_END =
            ActionPolicy.demands((deal, circumstances) -> !deal.status().terminal(), deal -> new Ended(deal.status()));

    static final ActionPolicy A_RECEIVED_DEAL_ONLY_AWAITS_ITS_ANSWER =
            (deal, circumstances) -> Optional.ofNullable(deal.sharing().inviter()).stream()
                    .filter(inviter -> deal.status() == DealStatus.RECEIVED)
                    .map(inviter -> new AwaitsAnswer(
                            inviter.invitationId(), deal.sharing().expiresAt()));

    static final ActionPolicy WHO_ONLY_READS_CHANGES_NOTHING =
            ActionPolicy.demands((deal, circumstances) -> !circumstances.onlyReads(), deal -> new OnlyReads());

    static final List<ActionPolicy> ALL = List.of(
            NOTHING_CHANGES_AFTER_THE_END, A_RECEIVED_DEAL_ONLY_AWAITS_ITS_ANSWER, WHO_ONLY_READS_CHANGES_NOTHING);

    private StatePolicies() {}

    static boolean allow(Deal deal, Circumstances circumstances) {
        return ALL.stream()
                .allMatch(
                        policy -> policy.refusals(deal, circumstances).findAny().isEmpty());
    }
}
