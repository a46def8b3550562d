package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** Somebody as a form says it, complete or not. */
public record PersonDraft(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
