package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** Help asked for as a form gives it, unchecked. */
public record HelpDraft(@Nullable String kind, @Nullable String notes) {}
