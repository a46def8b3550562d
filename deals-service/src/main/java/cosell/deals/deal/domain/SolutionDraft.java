package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/**
 * A solution as a form gives it, unchecked.
 *
 * @param kind follows from the catalogue; when it is given it must agree
 */
public record SolutionDraft(
        @Nullable String id,
        @Nullable SolutionKind kind,
        @Nullable Integer quantity,
        @Nullable MoneyDraft price,
        @Nullable String locationId) {

    /** Only the id of a solution. */
    public static SolutionDraft of(String id) {
        return new SolutionDraft(id, null, null, null, null);
    }

    static SolutionDraft of(Solution solution) {
        return new SolutionDraft(
                solution.solutionId(),
                solution.kind(),
                solution.quantity(),
                solution.price() == null ? null : MoneyDraft.of(solution.price()),
                solution.locationId());
    }
}
