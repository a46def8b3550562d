package cosell.deals.deal.domain;

import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import java.util.List;

/** Opens the inbound deal of an invitation (D-08). */
final class Reception {

    private Reception() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(ReceivedInvitation invitation, Circumstances circumstances) {
        OrganizationId vendor = circumstances.rulebook().vendor();
        Identity identity = new Identity(
                invitation.dealId(),
                invitation.invitee(),
                invitation.engagementId(),
                Direction.INBOUND,
                invitation.invitee().equals(vendor),
                invitation.locationId());
        Content content = content(invitation, circumstances);
        Sharing sharing = new Sharing(
                invitation.help(), false, null, List.of(), List.of(), invitation.inviter(), invitation.expiresAt());
        Deal deal = new Deal(
                identity,
                TypeRule.ofInbound(identity.vendorOwned(), invitation.inviterIsVendor()),
                content,
                sharing,
                Stages.received(content, circumstances),
                Reports.NONE,
                new Source(invitation.historic(), null, null),
                circumstances.now(),
                circumstances.now());
        return Decisions.changed(
                deal,
                new DealEvent.Received(invitation.dealId(), invitation.inviter().invitationId()));
    }

    private static Content content(ReceivedInvitation invitation, Circumstances circumstances) {
        Setting setting = new Setting(invitation.invitee(), null, circumstances);
        return new Content(
                invitation.dealName(),
                invitation.customer(),
                invitation.customerContact(),
                List.of(),
                invitation.value(),
                invitation.estimatedCloseDate(),
                List.of(),
                invitation.solutions().stream()
                        .map(solution -> seenByInvitee(solution, setting))
                        .toList(),
                null,
                null,
                invitation.notes());
    }

    /** The kind of a solution depends on who looks; one that has left the catalogue keeps the inviter's word. */
    private static Solution seenByInvitee(Solution solution, Setting setting) {
        SolutionKind kind = setting.catalogue()
                .published(solution.solutionId())
                .map(SolutionCatalogue.Entry::kind)
                .orElse(solution.kind() == SolutionKind.OWN ? SolutionKind.THIRD_PARTY : solution.kind());
        return new Solution(
                solution.solutionId(),
                kind,
                solution.name(),
                solution.locationId(),
                solution.quantity(),
                solution.price());
    }
}
