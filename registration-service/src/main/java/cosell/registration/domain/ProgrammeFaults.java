package cosell.registration.domain;

import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.registration.domain.ProgrammeRefusal.SolutionNotEligible;
import cosell.registration.domain.ProgrammeRefusal.SolutionNotInDeal;
import cosell.registration.domain.ProgrammeRefusal.UnansweredQuestion;
import cosell.registration.domain.ProgrammeRefusal.UnknownAnswer;
import cosell.registration.domain.ProgrammeRefusal.UnknownProgramme;
import cosell.registration.domain.ProgrammeRefusal.UnknownQuestion;
import java.util.Collection;

/** The words of what a programme does not take. */
final class ProgrammeFaults {

    private static final String RULE = "G-03";
    private static final String PROGRAMMES = "G-06";

    private ProgrammeFaults() {}

    static Fault of(ProgrammeRefusal refusal) {
        return switch (refusal) {
            case UnknownProgramme(var programme, var known) ->
                Fault.of(
                        "/programme",
                        INVALID_ENUM_VALUE,
                        programme + " is no programme that deals can be registered for.",
                        "Use one of: " + list(known) + ".",
                        PROGRAMMES);
            case SolutionNotInDeal(var solution, var inDeal) ->
                form(
                        "/solutionId",
                        INVALID_VALUE,
                        "Solution " + solution + " is not in the deal.",
                        "Use one of: " + list(inDeal) + ".");
            case SolutionNotEligible(var solution, var programme, var eligibleFor) ->
                Fault.of(
                        "/solutionId",
                        INVALID_VALUE,
                        "Solution " + solution + " is not eligible for " + programme + ".",
                        eligibleFor.isEmpty()
                                ? "Use a solution that is eligible for the programme."
                                : "Use a programme it is eligible for: " + list(eligibleFor) + ".",
                        PROGRAMMES);
            case UnansweredQuestion(var question) ->
                form(
                        question.pointer(),
                        REQUIRED_FIELD_MISSING,
                        "Not answered: " + question.text(),
                        possible(question));
            case UnknownAnswer(var question) ->
                form(
                        question.pointer(),
                        INVALID_ENUM_VALUE,
                        "This is no possible answer to: " + question.text(),
                        possible(question));
            case UnknownQuestion(var code, var known) ->
                form(
                        Question.pointer(code),
                        INVALID_VALUE,
                        "The programme does not ask " + code + ".",
                        known.isEmpty() ? "Leave it out." : "Leave it out; it asks: " + list(known) + ".");
        };
    }

    private static String possible(Question question) {
        return question.answers().isEmpty()
                ? "Answer it in a few words."
                : "Use one of: " + list(question.answers()) + ".";
    }

    private static Fault form(String pointer, FaultCode code, String message, String fix) {
        return Fault.of(pointer, code, message, fix, RULE);
    }

    private static String list(Collection<String> values) {
        return String.join(", ", values);
    }
}
