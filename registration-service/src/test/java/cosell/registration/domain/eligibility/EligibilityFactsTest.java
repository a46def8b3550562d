package cosell.registration.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import cosell.registration.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EligibilityFactsTest {

    @Test
    @DisplayName("G-06 a programme that is not configured makes no solution eligible")
    void aProgrammeThatIsNotConfiguredMakesNoSolutionEligible() {
        EligibilityFacts facts = facts(new OrganizationCopy.Published(Samples.SOLUTION, List.of("OTHER", "AZURE")));

        assertThat(facts.programmes()).isEqualTo(Map.of(Samples.SOLUTION, List.of("AZURE")));
    }

    @Test
    @DisplayName("G-01 a published solution that is not in the deal makes the deal no more eligible")
    void aSolutionThatIsNotInTheDealDoesNotCount() {
        assertThat(facts(new OrganizationCopy.Published("SOL-9", List.of("AZURE")))
                        .programmes())
                .isEmpty();
    }

    private static EligibilityFacts facts(OrganizationCopy.Published published) {
        return EligibilityFacts.of(
                Samples.wonDeal(),
                VendorPart.NONE,
                List.of(new OrganizationCopy(new OrganizationId("fabrikam"), List.of(published))),
                Set.of("AZURE"));
    }
}
