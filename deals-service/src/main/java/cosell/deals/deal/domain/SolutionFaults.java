package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.NOT_ENOUGH_VALUES;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.TOO_MANY_VALUES;

import cosell.deals.deal.domain.SolutionRefusal.AssessmentIsFixed;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentNeedsContact;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentNotAlone;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentWithoutLocation;
import cosell.deals.deal.domain.SolutionRefusal.NoSolution;
import cosell.deals.deal.domain.SolutionRefusal.NotVetted;
import cosell.deals.deal.domain.SolutionRefusal.OnlyAssessmentsHaveALocation;
import cosell.deals.deal.domain.SolutionRefusal.OtherKind;
import cosell.deals.deal.domain.SolutionRefusal.UnknownSolution;
import cosell.platform.domain.Fault;

/** Words for what is wrong with solutions. */
final class SolutionFaults {

    private static final String RULE = "D-06";

    private SolutionFaults() {}

    static Fault of(SolutionRefusal refusal) {
        return switch (refusal) {
            case UnknownSolution(var at, var id) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "There is no solution with the id " + id + ".",
                        "Give the id of a published solution.",
                        RULE);
            case OtherKind(var at, var actual) ->
                Fault.of(
                        at,
                        INVALID_ENUM_VALUE,
                        "This solution is of the kind " + actual + ".",
                        "Leave the kind out, it follows from the catalogue.",
                        RULE);
            case NoSolution(var at) ->
                Fault.of(at, NOT_ENOUGH_VALUES, "A deal has at least one solution.", "Give a solution.", "D-03");
            case AssessmentNotAlone(var at) ->
                Fault.of(
                        at,
                        TOO_MANY_VALUES,
                        "An assessment is the only solution of its deal.",
                        "Give the assessment alone.",
                        RULE);
            case NotVetted(var at) ->
                Fault.of(
                        at,
                        ACTION_NOT_PERMITTED,
                        "The organization is not vetted for solution assessments.",
                        "Give another solution, or have the organization vetted.",
                        RULE);
            case AssessmentWithoutLocation(var at) ->
                Fault.of(
                        at,
                        REQUIRED_FIELD_MISSING,
                        "An assessment names the location it is performed for.",
                        "Give one of the organization's locations.",
                        RULE);
            case OnlyAssessmentsHaveALocation(var at) ->
                Fault.of(at, INVALID_VALUE, "Only an assessment has a location.", "Leave it out.", RULE);
            case AssessmentIsFixed(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "An assessment is chosen at creation and can't be added, removed or mixed later.",
                        "Leave the solutions as they are, or create another deal.",
                        RULE);
            case AssessmentNeedsContact(var at) ->
                Fault.of(
                        at,
                        REQUIRED_FIELD_MISSING,
                        "An assessment needs the customer's contact.",
                        "Give name, phone number and e-mail address of the contact.",
                        "D-13");
        };
    }
}
