package cosell.registration.domain;

import cosell.registration.domain.ProgrammeRefusal.SolutionNotEligible;
import cosell.registration.domain.ProgrammeRefusal.SolutionNotInDeal;
import cosell.registration.domain.ProgrammeRefusal.UnansweredQuestion;
import cosell.registration.domain.ProgrammeRefusal.UnknownAnswer;
import cosell.registration.domain.ProgrammeRefusal.UnknownProgramme;
import cosell.registration.domain.ProgrammeRefusal.UnknownQuestion;
import cosell.registration.domain.eligibility.EligibilityFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What G-03 and G-06 demand of programme, solution and deployment facts together. */
final class ProgrammeRules {

    private ProgrammeRules() {}

    static Stream<RegistrationRefusal> programmeAndSolution(Submission submission) {
        Form form = submission.form();
        return Refuse.all(
                Refuse.missing(form.programme(), "/programme", "the programme"),
                Refuse.missing(form.solutionId(), "/solutionId", "the solution"),
                unknownProgramme(form.programme(), submission.programmes()),
                unfitSolution(form, submission));
    }

    /** A programme that nobody knows asks nothing; that it is unknown is said by the other rule. */
    static Stream<RegistrationRefusal> deployment(Submission submission) {
        String code = submission.form().programme();
        return code == null
                ? Stream.empty()
                : submission.programmes().named(code).stream()
                        .flatMap(programme ->
                                answers(programme, submission.form().deployment()));
    }

    private static Stream<RegistrationRefusal> unknownProgramme(@Nullable String code, Programmes programmes) {
        return code == null || programmes.named(code).isPresent()
                ? Stream.empty()
                : Stream.of(new UnknownProgramme(code, programmes.codes()));
    }

    private static Stream<RegistrationRefusal> unfitSolution(Form form, Submission submission) {
        String solution = form.solutionId();
        if (solution == null) {
            return Stream.empty();
        }
        EligibilityFacts facts = submission.eligibility().facts();
        if (!facts.deal().solutions().contains(solution)) {
            return Stream.of(new SolutionNotInDeal(solution, facts.deal().solutions()));
        }
        String programme = form.programme();
        List<String> eligibleFor = facts.programmesOf(solution);
        return programme == null
                        || submission.programmes().named(programme).isEmpty()
                        || eligibleFor.contains(programme)
                ? Stream.empty()
                : Stream.of(new SolutionNotEligible(solution, programme, eligibleFor));
    }

    private static Stream<RegistrationRefusal> answers(Programme programme, Map<String, String> given) {
        List<String> known = programme.questions().stream().map(Question::code).toList();
        return Stream.concat(
                programme.questions().stream()
                        .flatMap(question -> answer(question, given.get(question.code())).stream()),
                given.keySet().stream()
                        .filter(code -> !known.contains(code))
                        .sorted()
                        .map(code -> new UnknownQuestion(code, known)));
    }

    private static Optional<RegistrationRefusal> answer(Question question, @Nullable String answer) {
        if (answer == null) {
            return Optional.of(new UnansweredQuestion(question));
        }
        return question.takes(answer) ? Optional.empty() : Optional.of(new UnknownAnswer(question));
    }
}
