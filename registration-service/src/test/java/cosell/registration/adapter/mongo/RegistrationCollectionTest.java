package cosell.registration.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.registration.Samples;
import cosell.registration.domain.Form;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.Standing;
import cosell.registration.domain.eligibility.Customer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationCollectionTest {

    private static final String LIVE = Samples.DEAL + "/" + Samples.SOLUTION;
    private static final String CONTRACT = "US|adventureworks|SOL-1001-CON|2026-11-05";

    private final RegistrationCollection collection = new RegistrationCollection(Samples.MSFT, (event, after) -> {
        throw new AssertionError("no record is made here");
    });

    @Test
    @DisplayName("V-02 reviewers see no draft, and everything that was submitted")
    void reviewersSeeNoDraft() {
        assertThat(collection.organizationsOf(registration(new Standing.Draft())))
                .containsExactly("contoso");
        assertThat(collection.organizationsOf(registration(new Standing.Validating(Samples.NOW))))
                .containsExactly("contoso", "msft");
        assertThat(collection.organizationsOf(registration(new Standing.ActionRequired(Samples.NOW, List.of(), null))))
                .containsExactly("contoso", "msft");
    }

    @Test
    @DisplayName("G-04 a draft holds its deal and solution from the moment it names one")
    void aDraftHoldsItsDealAndSolution() {
        assertThat(collection.derivedFields(registration(new Standing.Draft())))
                .isEqualTo(Map.of("status", "DRAFT", "live", LIVE));
        assertThat(collection.derivedFields(registration(new Standing.Draft(), Samples.emptyForm(), "Adventure Works")))
                .isEqualTo(Map.of("status", "DRAFT"));
    }

    @Test
    @DisplayName("G-04 a rejected registration sets its deal and solution free, a closed one keeps them")
    void aRejectedRegistrationSetsItsDealAndSolutionFree() {
        assertThat(collection.derivedFields(
                        registration(new Standing.Rejected(Samples.NOW, Samples.NOW, "reviewer-1", "No."))))
                .isEqualTo(Map.of("status", "REJECTED", "contract", CONTRACT));
        assertThat(collection.derivedFields(
                        registration(new Standing.Closed(Samples.NOW, Samples.NOW, "reviewer-1", Samples.NOW))))
                .isEqualTo(Map.of("status", "CLOSED", "live", LIVE, "contract", CONTRACT));
    }

    @Test
    @DisplayName("G-07 the same customer is the same, however its name was typed")
    void theSameCustomerIsTheSame() {
        Registration one = registration(new Standing.Validating(Samples.NOW), Samples.form(), "Café Übersee, Inc.");
        Registration other = registration(new Standing.Validating(Samples.NOW), Samples.form(), "CAFE  ubersee INC");

        assertThat(ContractKey.of(one)).isEqualTo(ContractKey.of(other)).isNotEmpty();
    }

    private static Registration registration(Standing standing) {
        return registration(standing, Samples.form(), "Adventure Works");
    }

    private static Registration registration(Standing standing, Form form, String customer) {
        RegisteredDeal deal = new RegisteredDeal(
                Samples.DEAL, Samples.ENGAGEMENT, Samples.CONTOSO, "1000001", new Customer(customer, "US", null, null));
        return new Registration(Samples.REGISTRATION, deal, form, standing, List.of(), Samples.NOW, Samples.NOW);
    }
}
