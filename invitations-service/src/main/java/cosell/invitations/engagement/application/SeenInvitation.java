package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.outbox.Stored;

/** An invitation as somebody of one of its two sides sees it. */
public record SeenInvitation(Stored<Engagement> engagement, Invitation invitation, Side side, Requester by) {}
