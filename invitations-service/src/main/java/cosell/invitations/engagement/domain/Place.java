package cosell.invitations.engagement.domain;

/** A location of an organization in the directory. */
public record Place(String id, String country, boolean byDefault) {}
