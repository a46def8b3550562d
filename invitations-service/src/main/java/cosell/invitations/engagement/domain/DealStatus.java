package cosell.invitations.engagement.domain;

/** Where a deal stands. */
public enum DealStatus {
    RECEIVED,
    ACCEPTED,
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** D-07. */
    public boolean ended() {
        return this != RECEIVED && this != ACCEPTED;
    }
}
