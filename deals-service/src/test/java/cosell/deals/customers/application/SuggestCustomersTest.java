package cosell.deals.customers.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cosell.deals.customers.application.Suggestion.Source;
import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Samples;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

class SuggestCustomersTest {

    private static final Address BRNO = new Address("Příkladná 1", null, "Brno", null, "602 00");
    private static final Caller ADMIN = caller(Role.REFERRALS_ADMIN);

    private final List<Customer> own = new ArrayList<>();
    private final List<Customer> directory = new ArrayList<>();
    private final SuggestCustomers suggestCustomers = new SuggestCustomers(
            (scope, access, search, atMost) -> Flux.fromIterable(own)
                    .map(KnownCustomer::of)
                    .filter(search::finds)
                    .take(atMost),
            (search, atMost) -> Flux.fromIterable(directory)
                    .map(KnownCustomer::of)
                    .filter(search::finds)
                    .sort(Comparator.comparing(search::match))
                    .take(atMost),
            Samples.VENDOR);

    @Test
    void theBestMatchComesFirstAndOfEqualOnesTheOwn() {
        own.addAll(List.of(customer("Bank of Woodgrove"), customer("Woodgrove Bank Ltd")));
        directory.addAll(List.of(customer("Old Woodgrove"), customer("Woodgrove"), customer("Woodgrove Toys")));

        assertThat(names("woodgrove"))
                .containsExactly(
                        "Woodgrove", "Woodgrove Bank Ltd", "Woodgrove Toys", "Bank of Woodgrove", "Old Woodgrove");
    }

    @ParameterizedTest
    @CsvSource({
        "žlut KŮŇ,true",
        "kun zlutoucky,true",
        "oucky,false",
        "zlut kone,false",
        "900000028,true",
        "9000,true",
        "800,false"
    })
    void findsByTheBeginningsOfWordsOrOfTheDunsNumberWithoutCaseAndAccents(String text, boolean found) {
        directory.add(new Customer("Žluťoučký Kůň", "CZ", BRNO, "900000028"));

        assertThat(names(text)).hasSize(found ? 1 : 0);
    }

    @Test
    void oneCompanyIsSuggestedOnceWithAllThatIsKnownOfIt() {
        own.addAll(List.of(
                new Customer("ALPINE-SKI", "CZ", null, null), new Customer("Alpine Ski", "CZ", null, "900000001")));
        directory.addAll(List.of(
                new Customer("Alpine Ski a.s.", "CZ", BRNO, "900000001"),
                new Customer("Alpine Ski", "AT", null, null),
                new Customer("Alpine Ski", "CZ", null, "900000002")));

        assertThat(suggestions("alpine", null))
                .extracting(one -> one.known().customer(), Suggestion::source)
                .containsExactly(
                        tuple(new Customer("ALPINE-SKI", "CZ", BRNO, "900000001"), Source.OWN),
                        tuple(new Customer("Alpine Ski", "AT", null, null), Source.DIRECTORY),
                        tuple(new Customer("Alpine Ski", "CZ", null, "900000002"), Source.DIRECTORY));
        assertThat(suggestions("alpine", "AT")).hasSize(1);
    }

    @Test
    void thereAreNoMoreThanTen() {
        IntStream.range(0, 20).forEach(number -> own.add(customer("Woodgrove " + number)));
        IntStream.range(20, 40).forEach(number -> directory.add(customer("Woodgrove " + number)));

        assertThat(suggestions("wood", null)).hasSize(10).allMatch(one -> one.source() == Source.OWN);
    }

    @Test
    void twoLettersOrDigitsAreEnough() {
        assertThat(List.of("w", "-- é", "?!"))
                .noneMatch(text -> CustomerSearch.of(null, text).isEnough());
        assertThat(List.of("wo", "w g", "é1"))
                .allMatch(text -> CustomerSearch.of(null, text).isEnough());
    }

    @Test
    void whoHasNothingToDoWithDealsMayNotSearch() {
        assertThat(suggestCustomers.maySearch(ADMIN)).isTrue();
        assertThat(suggestCustomers.maySearch(caller(Role.REFERRALS_READER))).isTrue();
        assertThat(suggestCustomers.maySearch(caller(Role.PLATFORM_OPERATOR))).isFalse();
    }

    private List<String> names(String text) {
        return suggestions(text, null).stream()
                .map(one -> one.known().customer().name())
                .toList();
    }

    private List<Suggestion> suggestions(String text, @Nullable String country) {
        return suggestCustomers
                .find(OrganizationScope.of(ADMIN), ADMIN, CustomerSearch.of(country, text))
                .block();
    }

    private static Customer customer(String name) {
        return new Customer(name, "US", null, null);
    }

    private static Caller caller(Role role) {
        return new Caller("someone", null, Samples.CONTOSO, Set.of(role), new LocationScope.All(), Locale.ENGLISH);
    }
}
