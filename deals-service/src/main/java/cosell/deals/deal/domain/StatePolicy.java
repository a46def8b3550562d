package cosell.deals.deal.domain;

import cosell.deals.deal.domain.StateRefusal.AwaitsAnswer;
import cosell.deals.deal.domain.StateRefusal.Ended;
import java.util.List;
import java.util.Optional;

/** A rule about when a deal's owner can change it. */
@FunctionalInterface
interface StatePolicy {

    StatePolicy NOTHING_CHANGES_AFTER_THE_END =
            deal -> deal.status().terminal() ? Optional.of(new Ended(deal.status())) : Optional.empty();
    StatePolicy A_RECEIVED_DEAL_ONLY_AWAITS_ITS_ANSWER = deal -> deal.status() == DealStatus.RECEIVED
            ? Optional.ofNullable(deal.sharing().inviter())
                    .map(inviter -> new AwaitsAnswer(
                            inviter.invitationId(), deal.sharing().expiresAt()))
            : Optional.empty();

    List<StatePolicy> ALL = List.of(NOTHING_CHANGES_AFTER_THE_END, A_RECEIVED_DEAL_ONLY_AWAITS_ITS_ANSWER);

    Optional<? extends DealRefusal> refusal(Deal deal);

    static Optional<? extends DealRefusal> firstRefusal(Deal deal) {
        return ALL.stream().flatMap(policy -> policy.refusal(deal).stream()).findFirst();
    }
}
