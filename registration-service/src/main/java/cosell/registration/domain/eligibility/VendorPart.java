package cosell.registration.domain.eligibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor did in a deal's engagement, as far as it counts for that deal.
 *
 * @param accepted whether it accepted an invitation that the deal itself names (I-08)
 * @param started whether its own deal invited this one
 * @param won whether it marked its own deal of the engagement won
 * @param invitation state of its latest invitation that the deal names; null when there is none
 */
public record VendorPart(
        boolean accepted,
        boolean started,
        boolean won,
        @Nullable InvitationState invitation) {

    /** The vendor had nothing to do with it. */
    public static final VendorPart NONE = new VendorPart(false, false, false, null);

    public boolean tookPart() {
        return accepted || started || won;
    }

    /**
     * Reads it from the copies. Copies arrive independently of one another, so the vendor's answer counts as soon as
     * one of them knows it: an answer is final (I-05).
     *
     * @param engagement null while nothing of it has arrived, or when nobody was ever invited
     * @param vendorDeals the vendor's own deals of the engagement
     */
    public static VendorPart of(DealCopy deal, @Nullable EngagementCopy engagement, List<DealCopy> vendorDeals) {
        List<Seen> invitations = deal.vendorInvitations()
                .map(named -> Seen.of(named, engagement))
                .toList();
        boolean started = deal.inviter() != null && startedByVendor(deal.inviter(), engagement, vendorDeals);
        boolean won = invitations.stream().anyMatch(Seen::won)
                || vendorDeals.stream().filter(DealCopy::isWon).anyMatch(own -> counts(own, deal, started));
        boolean accepted = invitations.stream().anyMatch(seen -> seen.state() == InvitationState.ACCEPTED);
        return new VendorPart(
                accepted,
                started,
                won,
                invitations.isEmpty() ? null : invitations.getLast().state());
    }

    private static boolean startedByVendor(
            DealCopy.Inviter inviter, @Nullable EngagementCopy engagement, List<DealCopy> vendorDeals) {
        return (engagement != null && engagement.startedByVendor())
                || vendorDeals.stream()
                        .anyMatch(own ->
                                own.inviter() == null && own.organization().equals(inviter.organization()));
    }

    /** The vendor's deal counts when the vendor started the engagement, or came by an invitation the deal names. */
    private static boolean counts(DealCopy vendorDeal, DealCopy deal, boolean startedByVendor) {
        DealCopy.Inviter inviter = vendorDeal.inviter();
        return inviter == null
                ? startedByVendor
                : deal.vendorInvitations()
                        .anyMatch(named -> named.invitationId().equals(inviter.invitationId()));
    }

    /** A named invitation as both copies together know it. */
    private record Seen(InvitationState state, boolean won) {

        static Seen of(DealCopy.NamedInvitation named, @Nullable EngagementCopy engagement) {
            Optional<EngagementCopy.Invitation> there =
                    engagement == null ? Optional.empty() : engagement.invitation(named.invitationId());
            boolean won = named.wonByInvitee()
                    || there.map(EngagementCopy.Invitation::wonByInvitee).orElse(false);
            InvitationState state = named.state() == InvitationState.ACCEPTED
                    ? named.state()
                    : there.map(EngagementCopy.Invitation::state).orElse(named.state());
            return new Seen(state, won);
        }
    }
}
