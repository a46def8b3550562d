package cosell.deals.deal.domain;

/** Who published a solution, seen from the deal's organization. */
public enum SolutionKind {
    OWN,
    VENDOR,
    THIRD_PARTY,
    ASSESSMENT
}
