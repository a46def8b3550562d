package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Classification;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Progress;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.Reports;
import cosell.deals.deal.domain.Sharing;
import cosell.deals.deal.domain.Solution;
import cosell.deals.deal.domain.SolutionDraft;
import cosell.deals.deal.domain.SolutionKind;
import cosell.deals.deal.domain.Source;
import cosell.deals.deal.domain.StageScale;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A deal on which stage and outcome are judged when there is none to judge them on; never stored. */
final class StandIn {

    private StandIn() {}

    /** For a creation that was refused, so that it is told what else is wrong. */
    static Deal ofRefused(
            UUID dealId, OrganizationId organization, ContentDraft wished, ReferenceLists reference, Instant now) {
        return new Deal(
                new Identity(dealId, organization, dealId, Direction.OUTBOUND, false, ""),
                new Classification(DealType.PRIVATE, false),
                content(wished, reference),
                new Sharing(null, false, null, List.of(), List.of(), null, null),
                new Progress(DealStatus.ACCEPTED, StageScale.CREATED, 10, List.of(), now, null),
                new Reports(List.of(), List.of()),
                Source.HERE,
                now,
                now);
    }

    /** The deal as if it had not ended, to see whether anything would change. */
    static Deal reopened(Deal deal) {
        Progress ended = deal.progress();
        Progress open = new Progress(
                DealStatus.ACCEPTED, ended.stage(), ended.stagePercent(), ended.marks(), ended.acceptedAt(), null);
        return new Deal(
                deal.identity(),
                deal.classification(),
                deal.content(),
                deal.sharing(),
                open,
                deal.reports(),
                deal.source(),
                deal.createdAt(),
                deal.updatedAt());
    }

    private static Content content(ContentDraft wished, ReferenceLists reference) {
        List<Solution> assessments = wished.solutions().stream()
                .filter(draft -> WishedContent.isAssessment(draft, reference))
                .map(StandIn::assessment)
                .toList();
        return new Content(
                "",
                new Customer("", "", null, null),
                null,
                List.of(),
                null,
                null,
                List.of(),
                assessments,
                null,
                null,
                null);
    }

    private static Solution assessment(SolutionDraft draft) {
        return new Solution(Objects.requireNonNull(draft.id()), SolutionKind.ASSESSMENT, null, null, null, null);
    }
}
