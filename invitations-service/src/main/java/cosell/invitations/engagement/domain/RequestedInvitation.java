package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.util.UUID;

/** An invitation that was asked for in the form that created the inviting deal. */
public record RequestedInvitation(UUID id, OrganizationId invitee, Terms terms) {}
