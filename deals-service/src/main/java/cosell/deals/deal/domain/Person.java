package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person one can reach.
 *
 * @param phone E.164
 */
public record Person(
        String name, @Nullable String phone, @Nullable String email) {}
