package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.FullDeal;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.SolutionDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"Žlutý kůň, s.r.o.", "Kun ZLUTY", "zluty-kun Ltd."})
    @DisplayName("D-23 a customer's name is its words, whatever their order, accents and legal form")
    void aNameIsItsWords(String name) {
        assertThat(DuplicateKeys.of(customer(name, "CZ", null))).containsExactly("name CZ kun-zluty SOL-CON");
    }

    @Test
    @DisplayName("D-23 what is open has keys by number and name for each solution, what has ended has none")
    void whatIsOpenHasKeys() {
        ContentDraft draft = Samples.withSolutions(
                customer("Woodgrove", "US", "123456789"), SolutionDraft.of("SOL-CON"), SolutionDraft.of("MS-AZURE"));

        assertThat(DuplicateKeys.of(draft))
                .containsExactly(
                        "duns 123456789 SOL-CON",
                        "duns 123456789 MS-AZURE",
                        "name US woodgrove SOL-CON",
                        "name US woodgrove MS-AZURE");
        assertThat(DuplicateKeys.of(FullDeal.deal())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DealStatus.class)
    void onlyOpenDealsAreDuplicatesOfNewOnes(DealStatus status) {
        assertThat(DuplicateKeys.of(Samples.in(status)).isEmpty()).isEqualTo(status.terminal());
    }

    @Test
    void aCustomerThatIsCalledALegalFormKeepsItsName() {
        assertThat(DuplicateKeys.of(customer("Co. Ltd", "US", null))).containsExactly("name US co-ltd SOL-CON");
    }

    @Test
    void aFormWithoutItsPartsHasNoKeys() {
        assertThat(DuplicateKeys.of(customer(null, "US", null))).isEmpty();
        assertThat(DuplicateKeys.of(Samples.withCustomer(Samples.content(), null)))
                .isEmpty();
        assertThat(DuplicateKeys.of(Samples.withSolutions(Samples.content(), SolutionDraft.of(null))))
                .isEmpty();
    }

    private static ContentDraft customer(@Nullable String name, String country, @Nullable String duns) {
        return Samples.withCustomer(Samples.content(), new CustomerDraft(name, country, null, duns));
    }
}
