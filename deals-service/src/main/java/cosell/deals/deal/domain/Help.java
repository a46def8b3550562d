package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** Help that is asked of an invitee. */
public record Help(String kind, @Nullable String notes) {}
