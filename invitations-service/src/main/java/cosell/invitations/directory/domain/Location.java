package cosell.invitations.directory.domain;

/** A branch of an organization; invitations go to the default one when nothing else decides. */
public record Location(String id, String name, String country, boolean byDefault) {}
