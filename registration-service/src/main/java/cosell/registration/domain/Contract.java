package cosell.registration.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract with the customer, as far as it was filled in.
 *
 * @param namesCompany whether the partner confirms that the contract names its company
 * @param namesSolution whether the partner confirms that the contract names the solution
 */
public record Contract(
        @Nullable ContractKind kind,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean perpetual,
        @Nullable Amount totalValue,
        @Nullable Amount solutionValue,
        boolean namesCompany,
        boolean namesSolution) {}
