package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * One party of an engagement as a viewer sees it (V-03).
 *
 * @param invitation null for the inviter
 * @param shared null where the viewer sees name and state only
 */
public record Card(
        OrganizationId organization,
        boolean vendor,
        @Nullable Invitation invitation,
        @Nullable SharedView shared) {}
