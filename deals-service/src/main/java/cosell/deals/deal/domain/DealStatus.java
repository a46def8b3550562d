package cosell.deals.deal.domain;

/** Where a deal stands. */
public enum DealStatus {
    RECEIVED,
    ACCEPTED,
    WON,
    LOST,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Whether nothing changes any more (D-07). */
    public boolean terminal() {
        return switch (this) {
            case RECEIVED, ACCEPTED -> false;
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN -> true;
        };
    }
}
