package cosell.deals.customers.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.Customer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class CompanyFileTest {

    @Test
    void readsCompaniesByTheNamesOfTheirColumns() throws IOException {
        assertThat(CompanyFile.read("""
                        \uFEFFname,country,city,employees,dunsNumber
                        "Alpine, Ski",AT,Graz,12,900000001
                        Plain,US,,,
                        """))
                .containsExactly(
                        new Customer("Alpine, Ski", "AT", new Address(null, null, "Graz", null, null), "900000001"),
                        new Customer("Plain", "US", null, null));
    }

    @Test
    void namesEveryFaultWithItsLine() {
        assertThatThrownBy(() -> CompanyFile.read("""
                        dunsNumber,name,country
                        900000001,Good,US
                        12,,USA
                        ,Nowhere,
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("4 faults")
                .hasMessageContainingAll(
                        "line 3: there is no name",
                        "line 3: USA is no",
                        "line 3: 12 are not",
                        "line 4: there is no country");
    }

    @Test
    void theDemoFileIsReadAndSearched() throws IOException {
        List<Customer> companies = CompanyFile.read(
                new ClassPathResource("demo/customers.csv").getContentAsString(StandardCharsets.UTF_8));
        CompaniesInMemory directory = new CompaniesInMemory(companies);

        assertThat(companies).hasSize(28).extracting(Customer::dunsNumber).doesNotHaveDuplicates();
        assertThat(found(directory, "zlut", 10)).containsExactly("Žluťoučký Kůň Příklad");
        assertThat(found(directory, "prik str", 10)).containsExactly("Příklad Strojírna");
        assertThat(found(directory, "nothing", 10)).isEmpty();
    }

    @Test
    void findsTheBestOfManyFirstAndEachOnce() {
        List<Customer> companies = new ArrayList<>();
        IntStream.range(1_000, 2_000)
                .forEach(number -> companies.add(customer("Works " + number + " Adventure Advance")));
        companies.add(customer("Adventure Works"));
        CompaniesInMemory directory = new CompaniesInMemory(companies);

        assertThat(found(directory, "adv", 3))
                .containsExactly("Adventure Works", "Works 1000 Adventure Advance", "Works 1001 Adventure Advance");
        assertThat(found(directory, "adv", 5_000)).hasSize(1_001);
    }

    private static List<String> found(CompaniesInMemory directory, String text, int atMost) {
        return directory
                .find(CustomerSearch.of(null, text), atMost)
                .map(known -> known.customer().name())
                .collectList()
                .block();
    }

    private static Customer customer(String name) {
        return new Customer(name, "US", null, null);
    }
}
