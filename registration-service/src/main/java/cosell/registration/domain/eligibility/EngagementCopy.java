package cosell.registration.domain.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of an engagement.
 *
 * @param startedByVendor whether the inviting deal is the vendor's
 */
public record EngagementCopy(UUID engagementId, boolean startedByVendor, List<Invitation> invitations) {

    public EngagementCopy {
        invitations = List.copyOf(invitations);
    }

    /**
     * An invitation of the engagement.
     *
     * @param contacts lower-case addresses of the invitee's contacts that it names, for V-01; personal data
     */
    public record Invitation(UUID invitationId, InvitationState state, boolean wonByInvitee, List<String> contacts) {
        public Invitation {
            contacts = List.copyOf(contacts);
        }
    }

    public Optional<Invitation> invitation(UUID id) {
        return invitations.stream()
                .filter(invitation -> invitation.invitationId().equals(id))
                .findFirst();
    }
}
