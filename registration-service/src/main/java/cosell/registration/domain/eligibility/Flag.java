package cosell.registration.domain.eligibility;

/** What a reviewer is told besides. Published: never renamed. */
public enum Flag {
    /** The deal was won less than 72 hours after it began (G-02). */
    EARLY_WON,
    /** Dates of the source system stand in the place of ours. */
    DATES_IMPORTED,
    /** Another deal's registration names the same customer, solution and contract (G-07). */
    POSSIBLE_DUPLICATE
}
