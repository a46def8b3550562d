package cosell.registration.domain;

import cosell.registration.domain.eligibility.Finding;

/** Every reason this service can give for saying no. */
public sealed interface RegistrationRefusal
        permits FieldRefusal,
                ContractRefusal,
                ProgrammeRefusal,
                RegistrationRefusal.NotEligible,
                RegistrationRefusal.LiveRegistrationExists,
                RegistrationRefusal.WrongState,
                RegistrationRefusal.NotTheReviewer,
                RegistrationRefusal.NotAnEditor {

    /** A condition of G-01 is not met. */
    record NotEligible(Finding unmet) implements RegistrationRefusal {}

    /** G-04: another live registration holds the deal and the solution. */
    record LiveRegistrationExists(String solutionId) implements RegistrationRefusal {}

    /** G-05: the registration does not rest in a state in which this can be done. */
    record WrongState(String action, Status status) implements RegistrationRefusal {}

    /** Only a reviewer of the vendor decides. */
    record NotTheReviewer() implements RegistrationRefusal {}

    /** The caller sees the registration but may not change it. */
    record NotAnEditor() implements RegistrationRefusal {}
}
