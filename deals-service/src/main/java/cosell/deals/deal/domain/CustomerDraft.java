package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** A customer as a form gives it, unchecked. */
public record CustomerDraft(
        @Nullable String name,
        @Nullable String country,
        @Nullable Address address,
        @Nullable String dunsNumber) {

    static CustomerDraft of(Customer customer) {
        return new CustomerDraft(customer.name(), customer.country(), customer.address(), customer.dunsNumber());
    }
}
