package cosell.deals.deal.domain;

/**
 * What sort of deal it is.
 *
 * @param withPartners whether partners take part in a co-sell or partner-led deal besides
 */
public record Classification(DealType type, boolean withPartners) {}
