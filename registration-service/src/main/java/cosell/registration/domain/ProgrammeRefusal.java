package cosell.registration.domain;

import java.util.Collection;
import java.util.List;

/** What a programme does not take. Pointers name places in the registration's JSON. */
public sealed interface ProgrammeRefusal extends RegistrationRefusal {

    record UnknownProgramme(String programme, Collection<String> known) implements ProgrammeRefusal {}

    record SolutionNotInDeal(String solutionId, List<String> inDeal) implements ProgrammeRefusal {}

    record SolutionNotEligible(String solutionId, String programme, List<String> eligibleFor)
            implements ProgrammeRefusal {}

    record UnansweredQuestion(Question question) implements ProgrammeRefusal {}

    record UnknownAnswer(Question question) implements ProgrammeRefusal {}

    record UnknownQuestion(String code, List<String> known) implements ProgrammeRefusal {}
}
