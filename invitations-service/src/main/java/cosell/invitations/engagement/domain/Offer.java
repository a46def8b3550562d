package cosell.invitations.engagement.domain;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invitation as it was sent.
 *
 * @param locationId the invitee's location that its deal gets
 * @param contacts addresses of the invitee's directory contacts that it names
 * @param expiresAt from this very instant on it can't be answered any more
 */
public record Offer(
        UUID id,
        OrganizationId invitee,
        boolean vendor,
        String locationId,
        UUID inviteeDealId,
        List<String> contacts,
        Actor sentBy,
        Instant sentAt,
        Instant expiresAt,
        ReducedCopy copy) {
    public Offer {
        contacts = List.copyOf(contacts);
    }

    /** The id of the deal that the invitee gets by an invitation. */
    static UUID inviteeDealId(UUID invitation) {
        return Ids.derived("inbound-deal", invitation.toString());
    }

    Audience audience() {
        return Audience.of(vendor);
    }

    boolean names(String address) {
        return contacts.stream().anyMatch(address::equalsIgnoreCase);
    }

    Offer withoutContact() {
        return new Offer(
                id,
                invitee,
                vendor,
                locationId,
                inviteeDealId,
                contacts,
                sentBy,
                sentAt,
                expiresAt,
                copy.withoutContact());
    }
}
