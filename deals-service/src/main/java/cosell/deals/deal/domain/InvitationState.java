package cosell.deals.deal.domain;

/** Where an invitation stands. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Whether the invitee takes part or may still come to. */
    public boolean live() {
        return switch (this) {
            case PENDING, ACCEPTED -> true;
            case DECLINED, EXPIRED, WITHDRAWN -> false;
        };
    }
}
