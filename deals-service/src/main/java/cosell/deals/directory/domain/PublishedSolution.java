package cosell.deals.directory.domain;

/** A solution that an organization published as co-sell ready. */
public record PublishedSolution(String solutionId, String name) {}
