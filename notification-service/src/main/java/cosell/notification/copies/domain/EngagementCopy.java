package cosell.notification.copies.domain;

import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is kept of an engagement: who takes part, and which invitees were told of their invitation.
 *
 * @param told ids of the invitations that went out while they were pending
 */
public record EngagementCopy(UUID id, Inviter inviter, List<Invitee> invitees, List<UUID> told) {

    public EngagementCopy {
        invitees = List.copyOf(invitees);
        told = List.copyOf(told);
    }

    /** The one that invites. */
    public record Inviter(UUID dealId, OrganizationId organization, boolean vendor) {}

    /** One that is invited. */
    public record Invitee(
            UUID invitationId, OrganizationId organization, boolean vendor, UUID dealId, Standing standing) {}

    /** Where an invitation stands, as far as it matters here. */
    public enum Standing {
        PENDING,
        ACCEPTED,
        ENDED
    }

    public Optional<Invitee> invitee(UUID invitationId) {
        return invitees.stream()
                .filter(invitee -> invitee.invitationId().equals(invitationId))
                .findFirst();
    }

    /** Whether this copy has seen all that a closed deal of the engagement already knows. */
    public boolean hasReached(DealCopy deal) {
        return deal.invitations().stream().allMatch(this::hasReached)
                && (deal.invitingDeal() == null || takesPart(deal.id()));
    }

    private boolean hasReached(NotedInvitation noted) {
        return invitee(noted.invitationId())
                .filter(invitee -> !noted.answered() || invitee.standing() != Standing.PENDING)
                .isPresent();
    }

    /**
     * The deals of the other parties that see how a deal ends (V-03): the inviter sees each accepted invitee and each
     * accepted invitee sees the inviter; of one another invitees see no outcome, only the vendor sees that of every
     * accepted one once it takes part itself.
     */
    public List<UUID> dealsThatSee(UUID dealId) {
        if (dealId.equals(inviter.dealId())) {
            return accepted().map(Invitee::dealId).toList();
        }
        return takesPart(dealId)
                ? Stream.concat(Stream.of(inviter.dealId()), vendorsDealOtherThan(dealId))
                        .toList()
                : List.of();
    }

    private boolean takesPart(UUID inviteesDeal) {
        return accepted().anyMatch(invitee -> invitee.dealId().equals(inviteesDeal));
    }

    private Stream<UUID> vendorsDealOtherThan(UUID dealId) {
        return accepted().filter(Invitee::vendor).map(Invitee::dealId).filter(vendors -> !vendors.equals(dealId));
    }

    private Stream<Invitee> accepted() {
        return invitees.stream().filter(invitee -> invitee.standing() == Standing.ACCEPTED);
    }
}
