package cosell.deals.deal.application;

/** The order of a list; what has no place in it comes last either way, and the id decides between equals. */
public record DealOrder(DealSort sort, boolean descending) {

    public static final DealOrder NEWEST_FIRST = new DealOrder(DealSort.CREATED_AT, true);

    /** The vendor learns nothing from before it could see a deal, so not when it was created either (V-02). */
    public static final DealOrder LATEST_VISIBLE_FIRST = new DealOrder(DealSort.VISIBLE_SINCE, true);
}
