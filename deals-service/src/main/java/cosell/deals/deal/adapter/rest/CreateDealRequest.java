package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.CrmDraft;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.InvitationDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.SolutionDraft;
import cosell.deals.deal.domain.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that creates a deal. */
record CreateDealRequest(
        @Nullable String name,
        @Nullable String locationId,
        @Nullable CustomerDraft customer,
        @Nullable PersonDraft customerContact,
        @Nullable List<ConsentDraft> consents,
        @Nullable MoneyDraft value,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable List<PersonDraft> team,
        @Nullable List<SolutionDraft> solutions,
        @Nullable CrmDraft crm,
        @Nullable String campaignId,
        @Nullable String notes,
        @Nullable HelpDraft help,
        @Nullable Boolean visibleToVendor,
        @Nullable List<InvitationRequest> invitations) {

    DealDraft draft() {
        ContentDraft content = new ContentDraft(
                name,
                customer,
                customerContact,
                orEmpty(consents),
                value,
                estimatedCloseDate,
                orEmpty(team),
                orEmpty(solutions),
                crm,
                campaignId,
                notes);
        return new DealDraft(
                locationId,
                content,
                help,
                visibleToVendor,
                orEmpty(invitations).stream().map(InvitationRequest::draft).toList(),
                Source.HERE);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** An invitation to be sent as soon as the deal is there. */
    record InvitationRequest(
            @Nullable String invitee,
            @Nullable String locationId,
            @Nullable List<String> contacts,
            @Nullable LocalDate estimatedCloseDate,
            @Nullable MoneyDraft value,
            @Nullable String notes,
            @Nullable List<PersonDraft> team,
            @Nullable List<SolutionDraft> solutions,
            @Nullable HelpDraft help) {

        InvitationDraft draft() {
            return new InvitationDraft(
                    invitee,
                    locationId,
                    orEmpty(contacts),
                    estimatedCloseDate,
                    value,
                    notes,
                    orEmpty(team),
                    orEmpty(solutions),
                    help);
        }
    }
}
