package cosell.invitations.engagement.domain;

/** One opportunity's id in a CRM. */
public record CrmId(String system, String id) {}
