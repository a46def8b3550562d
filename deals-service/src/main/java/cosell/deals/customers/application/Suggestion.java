package cosell.deals.customers.application;

import cosell.deals.deal.domain.Customer;

/** A customer that may be meant. */
public record Suggestion(Customer customer, Source source) {

    /** Where it is known from; {@code OWN} also when the directory knows it too. */
    public enum Source {
        OWN,
        DIRECTORY
    }

    /** Whether both are one company: by their D-U-N-S numbers, else by name and country. */
    boolean isSame(Customer other) {
        if (customer.dunsNumber() != null && other.dunsNumber() != null) {
            return customer.dunsNumber().equals(other.dunsNumber());
        }
        return customer.country().equals(other.country())
                && CustomerSearch.name(customer).equals(CustomerSearch.name(other));
    }

    /** With what the other one knows of it besides. */
    Suggestion with(Customer other) {
        Customer known = new Customer(
                customer.name(),
                customer.country(),
                customer.address() == null ? other.address() : customer.address(),
                customer.dunsNumber() == null ? other.dunsNumber() : customer.dunsNumber());
        return new Suggestion(known, source);
    }
}
