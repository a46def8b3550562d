package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.Source;
import cosell.deals.directory.domain.Location;
import cosell.deals.directory.domain.Organization;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what an opportunity makes of its deal: creation, edits, stage and outcome in one go. */
public final class Upsert {

    private Upsert() {}

    /** The opportunity has no deal yet. */
    public static Verdict create(
            UUID dealId, OrganizationId organization, Opportunity opportunity, Circumstances circumstances) {
        DealDraft draft = draft(organization, opportunity, circumstances);
        Decision<Deal, DealEvent, DealRefusal> creation = Deal.create(dealId, organization, draft, circumstances);
        Deal standIn =
                StandIn.ofRefused(dealId, organization, draft.content(), reference(circumstances), circumstances.now());
        List<Fault> faults = OpportunityRules.faults(opportunity, null);
        Course begun = begin(creation, standIn, draft.content(), faults);
        return end(begun, opportunity, draft.content().value(), circumstances).verdict();
    }

    /** The opportunity has this deal. */
    public static Verdict change(Deal deal, Opportunity opportunity, Circumstances circumstances) {
        List<Fault> faults = OpportunityRules.faults(opportunity, deal);
        Verdict verdict = deal.status().terminal()
                ? AfterTheEnd.verdict(deal, opportunity, faults, circumstances)
                : open(deal, opportunity, faults, circumstances);
        return verdict instanceof Verdict.Apply(var after, var events)
                ? new Verdict.Apply(SourceDates.historic(after, opportunity.historic()), events)
                : verdict;
    }

    private static Verdict open(Deal deal, Opportunity opportunity, List<Fault> faults, Circumstances circumstances) {
        boolean wins = opportunity.standing().says(OpportunityOutcome.WON);
        Course edited = Edits.with(new Course(deal, List.of(), faults), opportunity, wins, circumstances);
        MoneyDraft closingValue = opportunity.details().value() == null
                ? null
                : WishedContent.value(opportunity, ContentDraft.of(deal.content()));
        return end(edited, opportunity, closingValue, circumstances).verdict();
    }

    private static Course end(
            Course before, Opportunity opportunity, @Nullable MoneyDraft closingValue, Circumstances circumstances) {
        Course staged = StageWish.of(opportunity.standing(), before.deal(), reference(circumstances))
                .map(stage -> before.then(deal -> deal.decide(stage, circumstances), FaultPlaces::ofStage))
                .orElse(before);
        return Outcomes.with(staged, opportunity.standing(), closingValue, circumstances);
    }

    private static Course begin(
            Decision<Deal, DealEvent, DealRefusal> creation, Deal standIn, ContentDraft wished, List<Fault> faults) {
        return switch (creation) {
            case Changed<Deal, DealEvent, DealRefusal>(var deal, var events) -> new Course(deal, events, faults);
            case Unchanged<Deal, DealEvent, DealRefusal>(var deal) -> new Course(deal, List.of(), faults);
            case Refused<Deal, DealEvent, DealRefusal>(var reasons) ->
                new Course(
                        standIn,
                        List.of(),
                        Course.joined(faults, Course.faults(reasons, FaultPlaces.ofContents(wished))));
        };
    }

    private static DealDraft draft(OrganizationId organization, Opportunity opportunity, Circumstances circumstances) {
        String location = opportunity.details().locationId() == null
                ? defaultLocation(organization, circumstances)
                : opportunity.details().locationId();
        return new DealDraft(
                location,
                WishedContent.ofNew(opportunity, location, reference(circumstances)),
                opportunity.answers().help(),
                opportunity.answers().visibleToVendor(),
                List.of(),
                new Source(opportunity.historic(), opportunity.openedAt(), null));
    }

    private static @Nullable String defaultLocation(OrganizationId organization, Circumstances circumstances) {
        return circumstances
                .rulebook()
                .directory()
                .organization(organization)
                .map(Organization::locations)
                .flatMap(locations ->
                        locations.stream().filter(Location::byDefault).findFirst())
                .map(Location::locationId)
                .orElse(null);
    }

    private static ReferenceLists reference(Circumstances circumstances) {
        return circumstances.rulebook().reference();
    }
}
