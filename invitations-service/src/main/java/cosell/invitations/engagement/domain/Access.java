package cosell.invitations.engagement.domain;

/** What somebody may do with one party's side of an engagement (V-01, V-02). */
public enum Access {
    NONE,
    READS,
    ACTS;

    /** The inviter's side. */
    public static Access toInviting(InvitingDeal deal, Requester by) {
        if (!by.organization().equals(deal.organization())) {
            return NONE;
        }
        return to(deal.locationId(), by, by.isIn(deal.team()));
    }

    /**
     * One invitation, for an invitee. Whom it names needs no location, and is still told how it ended when somebody else
     * was faster; once it is accepted, the team of the invitee's deal may look at it too.
     */
    public static Access toInvited(Invitation invitation, Requester by) {
        Offer offer = invitation.offer();
        if (!by.organization().equals(offer.invitee()) || !invitation.wasSent()) {
            return NONE;
        }
        boolean named = by.acts(Capacity.TAKES_PART) && by.isNamedBy(offer);
        return named ? ACTS : to(offer.locationId(), by, by.isInTeamOf(offer.inviteeDealId()));
    }

    /** What accepted parties share with an invitee: once it accepted, only for those who may see its deal (V-01). */
    public static Access toShared(Invitation invitation, Requester by) {
        Offer offer = invitation.offer();
        boolean within = by.reaches(offer.locationId()) || by.acts(Capacity.SELLS_FOR_VENDOR);
        return invitation instanceof Invitation.Accepted && !within ? NONE : toInvited(invitation, by);
    }

    private static Access to(String place, Requester by, boolean named) {
        if (by.acts(Capacity.SELLS_FOR_VENDOR)) {
            return ACTS;
        }
        if (!by.reaches(place)) {
            return NONE;
        }
        if (by.acts(Capacity.ADMINISTERS) || (by.acts(Capacity.TAKES_PART) && named)) {
            return ACTS;
        }
        return by.acts(Capacity.READS) ? READS : NONE;
    }
}
