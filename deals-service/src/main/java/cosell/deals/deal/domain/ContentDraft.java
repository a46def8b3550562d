package cosell.deals.deal.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization wants to stand in its deal, unchecked: all of it, so that an edit is the difference between two
 * drafts. Field names are those of the native API.
 */
public record ContentDraft(
        @Nullable String name,
        @Nullable CustomerDraft customer,
        @Nullable PersonDraft customerContact,
        List<ConsentDraft> consents,
        @Nullable MoneyDraft value,
        @Nullable LocalDate estimatedCloseDate,
        List<PersonDraft> team,
        List<SolutionDraft> solutions,
        @Nullable CrmDraft crm,
        @Nullable String campaignId,
        @Nullable String notes) {

    public ContentDraft {
        consents = List.copyOf(consents);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    /** The same draft with another team. */
    ContentDraft withTeam(List<PersonDraft> other) {
        return new ContentDraft(
                name,
                customer,
                customerContact,
                consents,
                value,
                estimatedCloseDate,
                other,
                solutions,
                crm,
                campaignId,
                notes);
    }

    /** What stands in the deal now; the start of every edit. */
    public static ContentDraft of(Content content) {
        return new ContentDraft(
                content.name(),
                CustomerDraft.of(content.customer()),
                content.customerContact() == null ? null : PersonDraft.of(content.customerContact()),
                content.consents().stream().map(ConsentDraft::of).toList(),
                content.value() == null ? null : MoneyDraft.of(content.value()),
                content.estimatedCloseDate(),
                content.team().stream().map(PersonDraft::of).toList(),
                content.solutions().stream().map(SolutionDraft::of).toList(),
                content.crm() == null ? null : CrmDraft.of(content.crm()),
                content.campaignId(),
                content.notes());
    }
}
