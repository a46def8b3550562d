package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Acceptance;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.FieldRefusal.CrmIdTaken;
import cosell.deals.deal.domain.StateRefusal.ClosedWithoutIt;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Decides what the engagement's invitations make of deals: of the inviting one, and of the invitee's. */
final class InvitationDecisions {

    private InvitationDecisions() {}

    /** A closed deal takes note only of invitations that it named before, and stays of its type (I-08). */
    static Decision<Deal, DealEvent, DealRefusal> note(Deal deal, DealInvitation news, Circumstances circumstances) {
        boolean ended = deal.status().terminal();
        if (ended && !deal.sharing().names(news.invitationId())) {
            return Decisions.refused(new ClosedWithoutIt(news.invitationId(), deal.status()));
        }
        Sharing sharing = deal.sharing().with(news);
        if (sharing.equals(deal.sharing())) {
            return Decision.unchanged(deal);
        }
        Classification type = ended
                ? deal.classification()
                : TypeRule.ofOutbound(
                        deal.identity(),
                        deal.content(),
                        sharing,
                        circumstances.rulebook().vendor());
        return Decisions.changed(
                deal.withSharing(sharing, type, circumstances.now()),
                new DealEvent.InvitationNoted(news.invitationId(), news.state()));
    }

    /** D-10; a win told along with it is a second fact of the same write (D-09). */
    static Decision<Deal, DealEvent, DealRefusal> join(Deal deal, Join command, Circumstances circumstances) {
        List<DealRefusal> refusals = AnswerPolicies.takingOver(deal, circumstances);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        Acceptance acceptance = command.acceptance();
        List<Fault> leftOut =
                command.crmIdTaken() ? List.of(new CrmIdTaken("/crm/id").fault().at("/crm")) : List.of();
        List<DealEvent> events = new ArrayList<>();
        events.add(new DealEvent.Accepted(invitationId(deal), leftOut));
        Progress progress = deal.progress()
                .marked(Stages.reached(deal, StageScale.ACCEPTED, circumstances))
                .accepted(circumstances.now());
        if (acceptance.won()) {
            events.add(new DealEvent.Won(deal.dealId()));
            progress = progress.marked(Stages.reached(deal, StageScale.WON, circumstances))
                    .ended(
                            DealStatus.WON,
                            Closing.won(circumstances.now(), acceptance.closingValue(), acceptance.contractDate()));
        }
        Deal joined = deal.withContent(content(deal.content(), command), circumstances.now())
                .withSharing(deal.sharing().answered(), deal.classification(), circumstances.now())
                .withProgress(progress, circumstances.now());
        return Decision.changed(joined, events);
    }

    static Decision<Deal, DealEvent, DealRefusal> end(Deal deal, EndUnjoined command, Circumstances circumstances) {
        List<DealRefusal> refusals = AnswerPolicies.takingOver(deal, circumstances);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        UUID invitation = invitationId(deal);
        Closing closing = Closing.because(circumstances.now(), command.reason(), command.notes(), null);
        return switch (command.how()) {
            case DECLINED ->
                ended(
                        deal,
                        DealStatus.DECLINED,
                        closing,
                        new DealEvent.Declined(invitation, command.reason(), command.notes()));
            case EXPIRED -> ended(deal, DealStatus.EXPIRED, closing, new DealEvent.Expired(invitation));
            case WITHDRAWN ->
                ended(deal, DealStatus.WITHDRAWN, closing, new DealEvent.Withdrawn(invitation, command.reason()));
        };
    }

    /** In any status; a contact that the invitee entered itself stays. */
    static Decision<Deal, DealEvent, DealRefusal> forget(Deal deal, Person shared, Circumstances circumstances) {
        return shared.equals(deal.content().customerContact())
                ? Decisions.changed(
                        deal.withContent(deal.content().withoutContact(), circumstances.now()),
                        new DealEvent.ContactTakenBack(deal.dealId()))
                : Decision.unchanged(deal);
    }

    private static Decision<Deal, DealEvent, DealRefusal> ended(
            Deal deal, DealStatus how, Closing closing, DealEvent event) {
        Deal after = deal.withProgress(deal.progress().ended(how, closing), closing.closedAt())
                .withSharing(deal.sharing().answered(), deal.classification(), closing.closedAt());
        return Decisions.changed(after, event);
    }

    private static Content content(Content invited, Join command) {
        Acceptance acceptance = command.acceptance();
        return new Content(
                Objects.requireNonNullElse(acceptance.name(), invited.name()),
                invited.customer(),
                invited.customerContact(),
                invited.consents(),
                acceptance.value() == null ? invited.value() : acceptance.value(),
                acceptance.estimatedCloseDate() == null
                        ? invited.estimatedCloseDate()
                        : acceptance.estimatedCloseDate(),
                acceptance.team(),
                invited.solutions(),
                command.crmIdTaken() ? null : acceptance.crm(),
                acceptance.campaignId(),
                acceptance.notes() == null ? invited.notes() : acceptance.notes());
    }

    private static UUID invitationId(Deal deal) {
        return Objects.requireNonNull(deal.sharing().inviter()).invitationId();
    }
}
