package cosell.deals.crm.domain;

import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity as a CRM tells it, unchecked. What is null stays as it is.
 *
 * @param openedAt when the source says it was opened
 * @param historic whether it is history, so that nobody is mailed
 * @param clear fields to be cleared
 */
public record Opportunity(
        CrmKey key,
        SourceStamp stamp,
        Details details,
        Standing standing,
        Answers answers,
        @Nullable Instant openedAt,
        boolean historic,
        List<ClearableField> clear) {

    public Opportunity {
        clear = List.copyOf(clear);
    }

    /** What stands in the deal. A list that is given is the whole list. */
    public record Details(
            @Nullable String name,
            @Nullable CustomerDraft customer,
            @Nullable PersonDraft customerContact,
            @Nullable String vendorConsent,
            @Nullable String partnersConsent,
            @Nullable String locationId,
            @Nullable MoneyDraft value,
            @Nullable LocalDate closeDate,
            @Nullable List<PersonDraft> team,
            @Nullable List<SolutionLine> solutions,
            @Nullable String campaignId,
            @Nullable String notes) {

        public Details {
            team = team == null ? null : List.copyOf(team);
            solutions = solutions == null ? null : List.copyOf(solutions);
        }
    }

    /** How far it has come. */
    public record Standing(
            @Nullable String stage,
            @Nullable Integer percent,
            @Nullable OpportunityOutcome outcome,
            @Nullable String lostReason,
            @Nullable String lostNotes,
            @Nullable LocalDate contractDate,
            @Nullable Instant closedAt) {

        boolean says(OpportunityOutcome wanted) {
            return outcome == wanted;
        }
    }

    /** The answers to the two questions of a creation form. */
    public record Answers(
            @Nullable HelpDraft help, @Nullable Boolean visibleToVendor) {}

    /** A solution as the CRM knows it. */
    public record SolutionLine(String id, @Nullable Integer quantity) {}

    /** Ids of the solutions it names. */
    public List<String> solutionIds() {
        List<SolutionLine> lines = details.solutions();
        return lines == null ? List.of() : lines.stream().map(SolutionLine::id).toList();
    }
}
