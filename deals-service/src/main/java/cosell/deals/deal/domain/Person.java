package cosell.deals.deal.domain;

import cosell.platform.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person one can reach.
 *
 * @param phone E.164
 */
public record Person(
        String name, @Nullable String phone, @Nullable String email) implements Personal {

    @Override
    public Person erased() {
        return new Person(ERASED, null, null);
    }
}
