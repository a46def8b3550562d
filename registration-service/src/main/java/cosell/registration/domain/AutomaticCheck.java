package cosell.registration.domain;

import cosell.platform.domain.Fault;
import cosell.platform.domain.Money;
import cosell.registration.domain.ContractRefusal.DifferentCurrencies;
import cosell.registration.domain.ContractRefusal.SignedInTheFuture;
import cosell.registration.domain.ContractRefusal.SolutionAboveTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at before a person is (G-05). A complete form can still contradict itself or the calendar; then the
 * partner is asked to act, with every check that failed.
 */
@FunctionalInterface
interface AutomaticCheck {

    /** Nowhere on earth is it a later day than there. */
    ZoneOffset LATEST_DAY = ZoneOffset.ofHours(14);

    AutomaticCheck THE_CONTRACT_HAS_BEEN_SIGNED = (contract, now) -> {
        LocalDate signed = contract.signedOn();
        LocalDate today = now.atOffset(LATEST_DAY).toLocalDate();
        return signed != null && signed.isAfter(today) ? Optional.of(new SignedInTheFuture(signed)) : Optional.empty();
    };

    AutomaticCheck VALUES_ARE_IN_ONE_CURRENCY = (contract, now) -> {
        Optional<String> total = money(contract.totalValue()).map(Money::currency);
        Optional<String> solution = money(contract.solutionValue()).map(Money::currency);
        return total.isEmpty() || solution.isEmpty() || total.equals(solution)
                ? Optional.empty()
                : Optional.of(new DifferentCurrencies(total.get(), solution.get()));
    };

    AutomaticCheck THE_SOLUTION_IS_NOT_WORTH_MORE_THAN_THE_CONTRACT = (contract, now) -> money(contract.totalValue())
            .flatMap(total -> money(contract.solutionValue())
                    .filter(solution -> solution.currency().equals(total.currency()))
                    .filter(solution -> solution.amount().compareTo(total.amount()) > 0))
            .map(above -> new SolutionAboveTotal());

    List<AutomaticCheck> ALL = List.of(
            THE_CONTRACT_HAS_BEEN_SIGNED, VALUES_ARE_IN_ONE_CURRENCY, THE_SOLUTION_IS_NOT_WORTH_MORE_THAN_THE_CONTRACT);

    Optional<? extends RegistrationRefusal> failure(Contract contract, Instant now);

    /** Every check that failed, as the partner is told. */
    static List<Fault> faultsOf(Contract contract, Instant now) {
        return ALL.stream()
                .<RegistrationRefusal>flatMap(check -> check.failure(contract, now).stream())
                .map(RegistrationFaults::of)
                .toList();
    }

    private static Optional<Money> money(@Nullable Amount value) {
        return value == null ? Optional.empty() : value.money();
    }
}
