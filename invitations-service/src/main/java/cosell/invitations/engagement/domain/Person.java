package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** Somebody one can reach; personal data, never logged. */
public record Person(
        String name, @Nullable String phone, @Nullable String email) {

    boolean hasAddress(String address) {
        return email != null && email.equalsIgnoreCase(address);
    }
}
