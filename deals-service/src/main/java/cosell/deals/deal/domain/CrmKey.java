package cosell.deals.deal.domain;

/** One opportunity's id in a CRM, which the organization names. */
public record CrmKey(String system, String crmId) {}
