package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.platform.outbox.Stored;

/** An invitation as one of its two sides sees it. */
public record SeenInvitation(Stored<Engagement> engagement, Invitation invitation, Side side, Access access) {}
