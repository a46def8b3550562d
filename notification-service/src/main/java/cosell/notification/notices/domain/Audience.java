package cosell.notification.notices.domain;

import cosell.notification.copies.domain.Person;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a notice is for; who that is, is found out when the notice is carried out. */
public sealed interface Audience {

    /**
     * An invited organization.
     *
     * @param dealId its deal
     * @param invitingDeal the deal that invites
     * @param contacts addresses of its directory contacts that the invitation names
     * @param solutions ids of what it is to bring
     * @param country the customer's country
     */
    record Invitee(
            OrganizationId organization,
            UUID dealId,
            UUID invitingDeal,
            List<String> contacts,
            List<String> solutions,
            String country)
            implements Audience {
        public Invitee {
            contacts = List.copyOf(contacts);
            solutions = List.copyOf(solutions);
        }
    }

    /** The own team of a deal. */
    record DealTeam(UUID dealId) implements Audience {}

    /** The teams of the other parties of a deal's engagement that see how it ends. */
    record OtherParties(UUID dealId, UUID engagementId) implements Audience {}

    /** The contact of a registration and the team of its deal. */
    record Registrants(UUID dealId, @Nullable Person contact) implements Audience {}

    /** The vendor's reviewers. */
    record Reviewers(UUID dealId) implements Audience {}
}
