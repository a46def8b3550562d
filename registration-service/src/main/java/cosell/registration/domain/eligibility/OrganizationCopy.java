package cosell.registration.domain.eligibility;

import cosell.platform.domain.OrganizationId;
import java.util.List;

/** What is kept of an organization of the directory: its published solutions. */
public record OrganizationCopy(OrganizationId organization, List<Published> solutions) {

    public OrganizationCopy {
        solutions = List.copyOf(solutions);
    }

    /** A published solution with the incentive programmes it is eligible for. */
    public record Published(String solutionId, List<String> programmes) {
        public Published {
            programmes = List.copyOf(programmes);
        }
    }
}
