package cosell.registration.adapter.mongo;

import cosell.registration.domain.Registration;
import cosell.registration.domain.eligibility.Customer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What two registrations of the same customer, solution and contract have in common (G-07), however it was typed. */
final class ContractKey {

    private ContractKey() {}

    /** Empty while solution or signing date are missing. */
    static Optional<String> of(Registration registration) {
        String solution = registration.form().solutionId();
        LocalDate signed = registration.form().contract().signedOn();
        return solution == null || signed == null
                ? Optional.empty()
                : Optional.of(customer(registration.deal().customer()) + "|" + solution + "|" + signed);
    }

    private static String customer(Customer customer) {
        String name = Normalizer.normalize(customer.name(), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
        return customer.country() + "|" + name;
    }
}
