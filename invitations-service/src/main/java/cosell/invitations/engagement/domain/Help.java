package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** What an invitee is asked to help with. */
public record Help(String kind, @Nullable String notes) {}
