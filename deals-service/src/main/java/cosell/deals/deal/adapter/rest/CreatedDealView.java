package cosell.deals.deal.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cosell.deals.deal.domain.Deal;
import java.util.List;
import java.util.UUID;

/**
 * A new deal as its creation answers it.
 *
 * @param likelyDuplicates open deals of the same customer with the same solution (D-23)
 */
record CreatedDealView(@JsonUnwrapped DealView deal, List<LikelyDuplicate> likelyDuplicates) {

    CreatedDealView {
        likelyDuplicates = List.copyOf(likelyDuplicates);
    }

    record LikelyDuplicate(UUID id, String name) {
        static LikelyDuplicate of(Deal deal) {
            return new LikelyDuplicate(deal.dealId(), deal.content().name());
        }
    }

    static CreatedDealView of(DealView deal, List<Deal> likelyDuplicates) {
        return new CreatedDealView(
                deal, likelyDuplicates.stream().map(LikelyDuplicate::of).toList());
    }
}
