package cosell.deals.directory.application;

import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.IndexSpec;
import java.util.List;
import java.util.Map;

/** How copies of the directory's organizations are stored. */
public final class PartnerCopies {

    static final String SOLUTIONS = "solutions";

    public static final CopyType<Organization, Void> TYPE = new CopyType<>(
            "partners",
            Organization.class,
            Void.class,
            organization -> Map.of(
                    SOLUTIONS,
                    organization.solutions().stream()
                            .map(PublishedSolution::solutionId)
                            .toList()),
            List.of(IndexSpec.on("derived." + SOLUTIONS)));

    private PartnerCopies() {}
}
