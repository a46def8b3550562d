package cosell.deals.deal.domain;

/** What can be wrong with the solutions of a deal (D-06, D-13). */
public sealed interface SolutionRefusal extends DealRefusal {

    record UnknownSolution(String pointer, String solutionId) implements SolutionRefusal {}

    record OtherKind(String pointer, SolutionKind actual) implements SolutionRefusal {}

    record NoSolution(String pointer) implements SolutionRefusal {}

    record AssessmentNotAlone(String pointer) implements SolutionRefusal {}

    record NotVetted(String pointer) implements SolutionRefusal {}

    record AssessmentWithoutLocation(String pointer) implements SolutionRefusal {}

    record OnlyAssessmentsHaveALocation(String pointer) implements SolutionRefusal {}

    /** An assessment is chosen at creation only. */
    record AssessmentIsFixed(String pointer) implements SolutionRefusal {}

    record AssessmentNeedsContact(String pointer) implements SolutionRefusal {}
}
