package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Solution;
import cosell.invitations.engagement.domain.SolutionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A solution in JSON. */
record SolutionJson(
        SolutionKind kind,
        String id,
        @Nullable String name,
        @Nullable String locationId,
        @Nullable Integer quantity) {

    static List<SolutionJson> of(List<Solution> solutions) {
        return solutions.stream()
                .map(solution -> new SolutionJson(
                        solution.kind(), solution.id(), solution.name(), solution.locationId(), solution.quantity()))
                .toList();
    }
}
