package cosell.deals.deal.domain;

import cosell.deals.directory.domain.Directory.Published;
import cosell.deals.directory.domain.Organization;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What solution ids stand for, seen from one organization: assessments by configuration, the others by the directory. */
record SolutionCatalogue(Setting setting) {

    /** A solution's kind and name. */
    record Entry(SolutionKind kind, @Nullable String name) {}

    /** A solution that stands in the deal already stays what it was when it was added. */
    Optional<Entry> find(SolutionDraft draft) {
        String id = draft.id();
        if (id == null) {
            return Optional.empty();
        }
        return already(id).or(() -> assessment(draft, id)).or(() -> published(id));
    }

    /** A published solution of anybody. */
    Optional<Entry> published(String id) {
        return setting.rulebook()
                .directory()
                .solution(id)
                .filter(found -> found.publisher().active())
                .map(found -> new Entry(kindOf(found), found.solution().name()));
    }

    private Optional<Entry> already(String id) {
        Deal before = setting.before();
        List<Solution> solutions = before == null ? List.of() : before.content().solutions();
        return solutions.stream()
                .filter(solution -> solution.solutionId().equals(id))
                .findFirst()
                .map(solution -> new Entry(solution.kind(), solution.name()));
    }

    private Optional<Entry> assessment(SolutionDraft draft, String id) {
        boolean meant = draft.kind() == null || draft.kind() == SolutionKind.ASSESSMENT;
        return setting.rulebook()
                .reference()
                .assessment(id)
                .filter(type -> meant)
                .map(type -> new Entry(SolutionKind.ASSESSMENT, type.name()));
    }

    private SolutionKind kindOf(Published found) {
        Organization publisher = found.publisher();
        if (publisher.organization().equals(setting.owner())) {
            return SolutionKind.OWN;
        }
        return publisher.organization().equals(setting.rulebook().vendor())
                ? SolutionKind.VENDOR
                : SolutionKind.THIRD_PARTY;
    }
}
