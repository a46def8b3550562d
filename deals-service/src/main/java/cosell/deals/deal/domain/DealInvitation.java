package cosell.deals.deal.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation of the engagement as the inviting deal knows it. */
public record DealInvitation(
        UUID invitationId,
        OrganizationId invitee,
        boolean vendor,
        InvitationState state,
        @Nullable Instant endedAt,
        @Nullable String reason,
        boolean wonByInvitee) {}
