package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;

/** An invitation that an organization got, as far as its rank needs it. */
public record ReceivedInvitation(OrganizationId inviter, boolean byVendor, Instant sentAt, Ending ending) {}
