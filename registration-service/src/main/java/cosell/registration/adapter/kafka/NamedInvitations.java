package cosell.registration.adapter.kafka;

import cosell.platform.domain.OrganizationId;
import cosell.registration.domain.eligibility.DealCopy.NamedInvitation;
import cosell.registration.domain.eligibility.InvitationState;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The invitations that a deal's own state names: those it asked for at its creation, and those noted since (I-08). */
final class NamedInvitations {

    private final OrganizationId vendor;

    NamedInvitations(OrganizationId vendor) {
        this.vendor = vendor;
    }

    List<NamedInvitation> of(DealState deal) {
        Map<UUID, NamedInvitation> named = new LinkedHashMap<>();
        deal.getRequestedInvitations()
                .forEach(asked -> named.put(
                        asked.getInvitationId(),
                        new NamedInvitation(
                                asked.getInvitationId(),
                                asked.getInvitee().equals(vendor.value()),
                                InvitationState.REQUESTED,
                                false)));
        deal.getInvitations().forEach(noted -> named.put(noted.getInvitationId(), noted(noted)));
        return List.copyOf(named.values());
    }

    private static NamedInvitation noted(DealInvitation invitation) {
        return new NamedInvitation(
                invitation.getInvitationId(),
                invitation.getVendor(),
                DealCopyHandler.invitationState(invitation.getState()),
                invitation.getWonByInvitee());
    }
}
