package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** The company that is to be sold to. */
public record Customer(
        String name,
        String country,
        @Nullable Address address,
        @Nullable String dunsNumber) {

    /** What an invitee may know of it. */
    Customer reduced() {
        return new Customer(name, country, null, null);
    }
}
