package cosell.deals.directory.domain;

/** A branch of an organization; the unit of visibility. */
public record Location(String locationId, String country, boolean byDefault) {}
