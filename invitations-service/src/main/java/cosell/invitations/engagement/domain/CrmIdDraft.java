package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** An id in a CRM as a form says it, complete or not. */
public record CrmIdDraft(@Nullable String system, @Nullable String id) {}
