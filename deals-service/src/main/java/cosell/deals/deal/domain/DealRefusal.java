package cosell.deals.deal.domain;

import cosell.platform.domain.Fault;

/** Every reason why a deal says no. */
public sealed interface DealRefusal
        permits FieldRefusal, SolutionRefusal, SharingRefusal, StageRefusal, StateRefusal, RegistrationRefusal {

    /** The refusal as every door shows it. */
    default Fault fault() {
        return switch (this) {
            case FieldRefusal field -> FieldFaults.of(field);
            case SolutionRefusal solution -> SolutionFaults.of(solution);
            case SharingRefusal sharing -> SharingFaults.of(sharing);
            case StageRefusal stage -> StageFaults.of(stage);
            case StateRefusal state -> StateFaults.of(state);
            case RegistrationRefusal registration -> RegistrationFaults.of(registration);
        };
    }
}
