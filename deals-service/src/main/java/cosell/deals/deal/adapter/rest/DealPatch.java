package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.SolutionDraft;
import cosell.platform.web.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A merge patch (RFC 7396) of a deal. Some fields are known here only to be refused by their rule (D-11). */
record DealPatch(
        Change<String> name,
        Change<PartPatch.CustomerPatch> customer,
        Change<PartPatch.PersonPatch> customerContact,
        Change<List<ConsentDraft>> consents,
        Change<PartPatch.MoneyPatch> value,
        Change<LocalDate> estimatedCloseDate,
        Change<List<PersonDraft>> team,
        Change<List<SolutionDraft>> solutions,
        Change<PartPatch.CrmPatch> crm,
        Change<String> campaignId,
        Change<String> notes,
        Change<Object> locationId,
        Change<Object> engagementId,
        Change<Object> organization,
        Change<Object> direction) {

    Edit edit(Deal deal) {
        return new Edit(appliedTo(ContentDraft.of(deal.content())), fixed());
    }

    ContentDraft appliedTo(ContentDraft before) {
        return new ContentDraft(
                name.appliedTo(before.name()),
                PartPatch.merged(customer, before.customer(), PartPatch.CustomerPatch::appliedTo),
                PartPatch.merged(customerContact, before.customerContact(), PartPatch.PersonPatch::appliedTo),
                list(consents, before.consents()),
                PartPatch.merged(value, before.value(), PartPatch.MoneyPatch::appliedTo),
                estimatedCloseDate.appliedTo(before.estimatedCloseDate()),
                list(team, before.team()),
                list(solutions, before.solutions()),
                PartPatch.merged(crm, before.crm(), PartPatch.CrmPatch::appliedTo),
                campaignId.appliedTo(before.campaignId()),
                notes.appliedTo(before.notes()));
    }

    List<String> newSolutions() {
        return solutions instanceof Change.To<List<SolutionDraft>>(var wished)
                ? wished.stream()
                        .map(SolutionDraft::id)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private List<String> fixed() {
        return Map.of(
                        "/locationId", locationId,
                        "/engagementId", engagementId,
                        "/organization", organization,
                        "/direction", direction)
                .entrySet()
                .stream()
                .filter(field -> !field.getValue().isAbsent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static <T> List<T> list(Change<List<T>> change, List<T> before) {
        @Nullable List<T> after = change.appliedTo(before);
        return Objects.requireNonNullElse(after, List.of());
    }
}
