package cosell.deals.crm.domain;

import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.platform.domain.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares how an opportunity ended with how its deal did. */
final class Ends {

    private Ends() {}

    /** What the opportunity says, or that its deal has come to already; null when neither has an end. */
    static @Nullable OpportunityOutcome outcome(Standing standing, @Nullable Deal deal) {
        return standing.outcome() == null && deal != null ? of(deal.status()) : standing.outcome();
    }

    /** Whether the deal ended just as the opportunity says, or the opportunity says nothing about an end. */
    static boolean agree(Opportunity opportunity, Deal deal) {
        Standing standing = opportunity.standing();
        OpportunityOutcome told = standing.outcome();
        if (told != null && told != of(deal.status())) {
            return false;
        }
        Closing closing = deal.progress().closing();
        return closing == null || (agree(standing, closing, deal) && valueAgrees(opportunity, closing, deal));
    }

    /** Whether the deal was won, so that the value told is the closing value. */
    static boolean isWon(Deal deal) {
        return deal.status() == DealStatus.WON;
    }

    private static boolean agree(Standing standing, Closing closing, Deal deal) {
        return same(standing.lostReason(), closing.reason())
                && same(standing.lostNotes(), closing.notes())
                && same(standing.contractDate(), closing.contractDate())
                && same(standing.closedAt(), deal.source().closedAt());
    }

    /** A deal won without a closing value was won for its estimated one. */
    private static boolean valueAgrees(Opportunity opportunity, Closing closing, Deal deal) {
        if (!isWon(deal) || opportunity.details().value() == null) {
            return true;
        }
        ContentDraft content = ContentDraft.of(deal.content());
        MoneyDraft told = WishedContent.value(opportunity, content);
        return Objects.equals(told, closing.value() == null ? content.value() : closed(closing.value()));
    }

    private static @Nullable MoneyDraft closed(@Nullable Money value) {
        return value == null ? null : new MoneyDraft(value.amount(), value.currency());
    }

    private static boolean same(@Nullable Object told, @Nullable Object known) {
        return told == null || told.equals(known);
    }

    private static @Nullable OpportunityOutcome of(DealStatus status) {
        return switch (status) {
            case RECEIVED, ACCEPTED -> OpportunityOutcome.OPEN;
            case WON -> OpportunityOutcome.WON;
            case LOST -> OpportunityOutcome.LOST;
            case DECLINED, EXPIRED, WITHDRAWN -> null;
        };
    }
}
