package cosell.deals.deal.application;

import cosell.deals.deal.domain.Customer;
import java.util.List;
import java.util.stream.Stream;

/** The words by which a customer is found: those of its name, and its D-U-N-S number. */
public final class CustomerWords {

    private CustomerWords() {}

    public static List<String> of(Customer customer) {
        Stream<String> name = SearchWords.of(customer.name()).stream();
        return Stream.concat(name, Stream.ofNullable(customer.dunsNumber())).toList();
    }
}
