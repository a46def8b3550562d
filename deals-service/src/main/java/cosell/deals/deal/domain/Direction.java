package cosell.deals.deal.domain;

/** Whether the organization started the deal or was invited. */
public enum Direction {
    OUTBOUND,
    INBOUND
}
