package cosell.deals.crm.domain;

/** How an opportunity stands in the CRM. */
public enum OpportunityOutcome {
    /** None that we know. */
    UNKNOWN,
    OPEN,
    WON,
    LOST;

    boolean closes() {
        return this == WON || this == LOST;
    }
}
