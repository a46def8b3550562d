package cosell.deals.deal.domain;

import cosell.deals.deal.domain.StateRefusal.DeadlinePassed;
import cosell.deals.deal.domain.StateRefusal.NotAwaiting;
import cosell.deals.deal.domain.StateRefusal.NotInvited;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules about answering the invitation that a deal came by (D-09, I-05, I-06). */
final class AnswerPolicies {

    static final ActionPolicy ONLY_WHO_WAS_INVITED_ANSWERS = ActionPolicy.demands(
            (deal, circumstances) -> deal.identity().direction() == Direction.INBOUND, deal -> new NotInvited());

    static final ActionPolicy AN_ANSWER_COMES_ONCE = ActionPolicy.demands(
            (deal, circumstances) ->
                    deal.identity().direction() == Direction.OUTBOUND || deal.status() == DealStatus.RECEIVED,
            deal -> new NotAwaiting(deal.status()));

    static final ActionPolicy NO_ANSWER_FROM_THE_DEADLINE_ON =
            (deal, circumstances) -> Optional.ofNullable(deal.sharing().expiresAt()).stream()
                    .filter(deadline -> isPast(deadline, circumstances) && deal.status() == DealStatus.RECEIVED)
                    .map(DeadlinePassed::new);

    /** What an answer that was given in time finds, however late it arrives. */
    static final List<ActionPolicy> TAKING_OVER = List.of(ONLY_WHO_WAS_INVITED_ANSWERS, AN_ANSWER_COMES_ONCE);

    static final List<ActionPolicy> ANSWERING =
            List.of(ONLY_WHO_WAS_INVITED_ANSWERS, AN_ANSWER_COMES_ONCE, NO_ANSWER_FROM_THE_DEADLINE_ON);

    private AnswerPolicies() {}

    static List<DealRefusal> takingOver(Deal deal, Circumstances circumstances) {
        return TAKING_OVER.stream()
                .<DealRefusal>flatMap(policy -> policy.refusals(deal, circumstances))
                .toList();
    }

    private static boolean isPast(Instant deadline, Circumstances circumstances) {
        return !circumstances.now().isBefore(deadline);
    }
}
