package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * One party of an engagement as a viewer sees it (V-03).
 *
 * @param state where its invitation stands; null for the inviter
 * @param invitation the invitation itself, with deadline and reason; null for the inviter, and where the viewer sees
 *     name and state only
 * @param shared null where the viewer sees name and state only, or nothing is shared yet
 */
public record Card(
        OrganizationId organization,
        boolean vendor,
        @Nullable InvitationState state,
        @Nullable Invitation invitation,
        @Nullable SharedView shared) {}
