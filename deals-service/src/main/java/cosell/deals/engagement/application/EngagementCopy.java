package cosell.deals.engagement.application;

import cosell.deals.deal.domain.Person;
import java.util.List;
import java.util.UUID;

/**
 * What deals keep of an engagement: whose it is, and which contacts its invitations share, so that one can tell when a
 * contact is taken back. Its events say everything else.
 */
public record EngagementCopy(UUID engagementId, UUID invitingDealId, List<SharedContact> shared) {

    public EngagementCopy {
        shared = List.copyOf(shared);
    }

    /** The customer's contact as an invitation shares it with its invitee. */
    public record SharedContact(UUID invitationId, UUID inviteeDealId, Person contact) {}
}
