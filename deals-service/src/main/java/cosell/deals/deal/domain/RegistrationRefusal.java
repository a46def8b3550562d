package cosell.deals.deal.domain;

/** Why a deal can't be registered, as far as it knows itself (G-01). */
public sealed interface RegistrationRefusal extends DealRefusal {

    record NotRegistrable(DealType type) implements RegistrationRefusal {}

    record NotWon(DealStatus status) implements RegistrationRefusal {}

    /** It neither accepted an invitation, nor started the engagement, nor marked its own deal won. */
    record VendorTookNoPart() implements RegistrationRefusal {}
}
