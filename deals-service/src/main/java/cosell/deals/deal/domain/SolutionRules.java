package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.OutOfRange;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.SolutionCatalogue.Entry;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentNotAlone;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentWithoutLocation;
import cosell.deals.deal.domain.SolutionRefusal.NoSolution;
import cosell.deals.deal.domain.SolutionRefusal.NotVetted;
import cosell.deals.deal.domain.SolutionRefusal.OnlyAssessmentsHaveALocation;
import cosell.deals.deal.domain.SolutionRefusal.OtherKind;
import cosell.deals.deal.domain.SolutionRefusal.UnknownSolution;
import cosell.deals.directory.domain.Organization;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about the solutions of a deal (D-06). */
final class SolutionRules {

    private static final String POINTER = "/solutions";
    private static final String RULE = "D-06";

    private SolutionRules() {}

    static Stream<DealRefusal> refusals(List<SolutionDraft> solutions, Setting setting) {
        if (solutions.isEmpty()) {
            return Stream.of(new NoSolution(POINTER));
        }
        int most = setting.limits().solutions();
        if (solutions.size() > most) {
            return Stream.of(new TooMany(POINTER, most, RULE));
        }
        return Stream.concat(
                IntStream.range(0, solutions.size())
                        .boxed()
                        .flatMap(at -> of(POINTER + "/" + at, solutions.get(at), setting)),
                alone(solutions, setting));
    }

    private static Stream<DealRefusal> of(String pointer, SolutionDraft draft, Setting setting) {
        String id = draft.id();
        if (id == null) {
            return Stream.of(new Missing(pointer + "/id", "D-03"));
        }
        Optional<Entry> entry = setting.catalogue().find(draft);
        Stream<DealRefusal> place = entry.map(found -> known(pointer, draft, found, setting))
                .orElseGet(() -> Stream.of(new UnknownSolution(pointer + "/id", id)));
        return Stream.of(place, quantity(pointer, draft), Checks.money(pointer + "/price", draft.price(), RULE))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> known(String pointer, SolutionDraft draft, Entry entry, Setting setting) {
        if (draft.kind() != null && draft.kind() != entry.kind()) {
            return Stream.of(new OtherKind(pointer + "/kind", entry.kind()));
        }
        if (entry.kind() == SolutionKind.ASSESSMENT) {
            return Stream.concat(vetted(pointer, setting), location(pointer + "/locationId", draft, setting));
        }
        return draft.locationId() == null
                ? Stream.empty()
                : Stream.of(new OnlyAssessmentsHaveALocation(pointer + "/locationId"));
    }

    private static Stream<DealRefusal> vetted(String pointer, Setting setting) {
        boolean vetted =
                setting.organization().filter(Organization::assessmentVetted).isPresent();
        return vetted && !setting.ownedByVendor() ? Stream.empty() : Stream.of(new NotVetted(pointer));
    }

    private static Stream<DealRefusal> location(String pointer, SolutionDraft draft, Setting setting) {
        String location = draft.locationId();
        if (location == null) {
            return Stream.of(new AssessmentWithoutLocation(pointer));
        }
        boolean own = setting.organization()
                .filter(organization -> organization.owns(location))
                .isPresent();
        return own ? Stream.empty() : Stream.of(new FieldRefusal.ForeignLocation(pointer, location));
    }

    private static Stream<DealRefusal> alone(List<SolutionDraft> solutions, Setting setting) {
        boolean assessment = solutions.stream().anyMatch(draft -> isAssessment(draft, setting));
        return assessment && solutions.size() > 1 ? Stream.of(new AssessmentNotAlone(POINTER)) : Stream.empty();
    }

    static boolean isAssessment(SolutionDraft draft, Setting setting) {
        return setting.catalogue()
                .find(draft)
                .filter(entry -> entry.kind() == SolutionKind.ASSESSMENT)
                .isPresent();
    }

    private static Stream<DealRefusal> quantity(String pointer, SolutionDraft draft) {
        Integer quantity = draft.quantity();
        return quantity == null || quantity >= 1
                ? Stream.empty()
                : Stream.of(new OutOfRange(pointer + "/quantity", "1 or more", RULE));
    }
}
