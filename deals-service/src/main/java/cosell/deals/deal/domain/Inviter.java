package cosell.deals.deal.domain;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Redactor;
import java.util.List;
import java.util.UUID;

/**
 * Who invited this organization to an inbound deal.
 *
 * @param contacts the inviter's people; they have no right on this deal
 * @param named addresses of this organization's people whom the invitation named, lower case
 */
public record Inviter(
        OrganizationId organization, UUID dealId, UUID invitationId, List<Person> contacts, List<String> named) {

    public Inviter {
        contacts = List.copyOf(contacts);
        named = List.copyOf(named);
    }

    Inviter withRedacted(Redactor redactor) {
        return new Inviter(organization, dealId, invitationId, redactor.redacted(contacts), named);
    }
}
