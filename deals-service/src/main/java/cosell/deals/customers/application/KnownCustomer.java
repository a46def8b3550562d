package cosell.deals.customers.application;

import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.Customer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A customer with what it is found by, made once.
 *
 * @param name its name as it is compared
 * @param words those of its name, and its D-U-N-S number
 */
public record KnownCustomer(Customer customer, String name, List<String> words) {

    public KnownCustomer {
        words = List.copyOf(words);
    }

    public static KnownCustomer of(Customer customer) {
        List<String> name = SearchWords.of(customer.name());
        return new KnownCustomer(
                customer,
                String.join(" ", name),
                Stream.concat(name.stream(), Stream.ofNullable(customer.dunsNumber()))
                        .toList());
    }

    /** Whether both are one company: by their D-U-N-S numbers, else by name and country. */
    boolean isSame(KnownCustomer other) {
        String number = customer.dunsNumber();
        String others = other.customer.dunsNumber();
        if (number != null && others != null) {
            return number.equals(others);
        }
        return name.equals(other.name) && customer.country().equals(other.customer.country());
    }

    /** With what the other one says of it besides. */
    KnownCustomer with(KnownCustomer other) {
        Customer added = new Customer(
                customer.name(),
                customer.country(),
                customer.address() == null ? other.customer.address() : customer.address(),
                customer.dunsNumber() == null ? other.customer.dunsNumber() : customer.dunsNumber());
        return new KnownCustomer(added, name, words);
    }
}
