package cosell.invitations.engagement.adapter.rest;

import org.jspecify.annotations.Nullable;

/** The body of a decline (I-07). */
record DeclineRequest(@Nullable String reason, @Nullable String notes) {}
