package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** A request for help as a form says it, complete or not. */
public record HelpDraft(@Nullable String kind, @Nullable String notes) {}
