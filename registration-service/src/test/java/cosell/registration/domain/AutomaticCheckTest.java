package cosell.registration.domain;

import static cosell.registration.Samples.amount;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Fault;
import cosell.registration.Samples;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AutomaticCheckTest {

    private static final LocalDate SIGNED = LocalDate.parse("2026-11-05");

    @Test
    @DisplayName("G-05 a contract may be signed on what is today anywhere on earth, and not a day later")
    void aContractMayBeSignedOnWhatIsTodayAnywhereOnEarth() {
        Contract contract = contract(SIGNED, amount("2", "USD"), amount("1", "USD"));

        assertThat(AutomaticCheck.faultsOf(contract, Instant.parse("2026-11-04T10:00:00Z")))
                .isEmpty();
        assertThat(AutomaticCheck.faultsOf(contract, Instant.parse("2026-11-04T09:59:59.999Z")))
                .extracting(Fault::pointer)
                .containsExactly("/contract/signedOn");
    }

    @Test
    @DisplayName("G-05 the solution may be worth the whole contract, and not more")
    void theSolutionMayBeWorthTheWholeContract() {
        Contract whole = contract(SIGNED, amount("2", "USD"), amount("2", "USD"));
        Contract more = contract(SIGNED, amount("2", "USD"), amount("2.0001", "USD"));

        assertThat(AutomaticCheck.faultsOf(whole, Samples.NOW)).isEmpty();
        assertThat(AutomaticCheck.faultsOf(more, Samples.NOW))
                .extracting(Fault::pointer)
                .containsExactly("/contract/solutionValue");
    }

    @Test
    @DisplayName("G-05 every check that fails is listed")
    void everyCheckThatFailsIsListed() {
        Contract contract = contract(LocalDate.parse("2030-01-01"), amount("1", "USD"), amount("2", "EUR"));

        assertThat(AutomaticCheck.faultsOf(contract, Samples.NOW))
                .extracting(Fault::pointer)
                .containsExactly("/contract/signedOn", "/contract/solutionValue/currency");
    }

    private static Contract contract(LocalDate signed, Amount total, Amount solution) {
        Contract good = Samples.contract();
        return new Contract(good.kind(), signed, good.startsOn(), good.endsOn(), false, total, solution, true, true);
    }
}
