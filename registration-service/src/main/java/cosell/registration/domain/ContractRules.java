package cosell.registration.domain;

import cosell.platform.forms.IsoCodes;
import cosell.registration.domain.ContractRefusal.EndOfPerpetual;
import cosell.registration.domain.ContractRefusal.EndsBeforeStart;
import cosell.registration.domain.ContractRefusal.NoEnd;
import cosell.registration.domain.ContractRefusal.StartsBeforeSigning;
import cosell.registration.domain.FieldRefusal.NotConfirmed;
import cosell.registration.domain.FieldRefusal.NotPositive;
import cosell.registration.domain.FieldRefusal.UnknownCurrency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What G-03 demands of the contract. */
final class ContractRules {

    private ContractRules() {}

    static Stream<RegistrationRefusal> confirmations(Contract contract) {
        return Refuse.all(
                Refuse.unless(
                        contract.namesCompany(),
                        new NotConfirmed("/contract/namesCompany", "the contract names your company")),
                Refuse.unless(
                        contract.namesSolution(),
                        new NotConfirmed("/contract/namesSolution", "the contract names the solution")));
    }

    static Stream<RegistrationRefusal> completeness(Contract contract) {
        return Refuse.all(
                Refuse.missing(contract.kind(), "/contract/kind", "whether the contract is new or a renewal"),
                Refuse.missing(contract.signedOn(), "/contract/signedOn", "the date of signing"),
                Refuse.missing(contract.startsOn(), "/contract/startsOn", "the start of the contract"),
                Refuse.missing(contract.totalValue(), "/contract/totalValue", "the total value of the contract"),
                Refuse.missing(contract.solutionValue(), "/contract/solutionValue", "the value of the solution in it"));
    }

    static Stream<RegistrationRefusal> start(Contract contract) {
        LocalDate signed = contract.signedOn();
        LocalDate start = contract.startsOn();
        return signed != null && start != null && start.isBefore(signed)
                ? Stream.of(new StartsBeforeSigning(start, signed))
                : Stream.empty();
    }

    static Stream<RegistrationRefusal> end(Contract contract) {
        LocalDate end = contract.endsOn();
        if (end == null) {
            return Refuse.unless(contract.perpetual(), new NoEnd());
        }
        LocalDate start = contract.startsOn();
        return Refuse.all(
                Refuse.unless(!contract.perpetual(), new EndOfPerpetual()),
                start != null && end.isBefore(start) ? Stream.of(new EndsBeforeStart(end, start)) : Stream.empty());
    }

    static Stream<RegistrationRefusal> values(Contract contract) {
        return Refuse.all(
                amount(contract.totalValue(), "/contract/totalValue"),
                amount(contract.solutionValue(), "/contract/solutionValue"));
    }

    private static Stream<RegistrationRefusal> amount(@Nullable Amount value, String pointer) {
        if (value == null) {
            return Stream.empty();
        }
        BigDecimal amount = value.amount();
        String currency = value.currency();
        return Refuse.all(
                amount == null
                        ? Refuse.missing(amount, pointer + "/amount", "the amount")
                        : Refuse.unless(amount.signum() > 0, new NotPositive(pointer + "/amount")),
                currency == null
                        ? Refuse.missing(currency, pointer + "/currency", "the currency of the amount")
                        : Refuse.unless(
                                IsoCodes.isCurrency(currency), new UnknownCurrency(pointer + "/currency", currency)));
    }
}
