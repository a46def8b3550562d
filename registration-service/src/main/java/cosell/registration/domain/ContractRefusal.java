package cosell.registration.domain;

import java.time.LocalDate;

/** A contract that contradicts itself or the calendar. Pointers name places in the registration's JSON. */
public sealed interface ContractRefusal extends RegistrationRefusal {

    record StartsBeforeSigning(LocalDate startsOn, LocalDate signedOn) implements ContractRefusal {}

    record EndsBeforeStart(LocalDate endsOn, LocalDate startsOn) implements ContractRefusal {}

    /** Neither an end nor perpetual. */
    record NoEnd() implements ContractRefusal {}

    /** An end, and perpetual too. */
    record EndOfPerpetual() implements ContractRefusal {}

    /** Automatic check: the contract can't have been signed in the future. */
    record SignedInTheFuture(LocalDate signedOn) implements ContractRefusal {}

    /** Automatic check: a part is worth more than the whole. */
    record SolutionAboveTotal() implements ContractRefusal {}

    /** Automatic check: part and whole can't be compared. */
    record DifferentCurrencies(String total, String solution) implements ContractRefusal {}
}
