package cosell.notification.recipients.domain;

import cosell.notification.copies.domain.DealCopy;
import cosell.platform.domain.OrganizationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a notice goes to in one organization, and which of its deals it is about there.
 *
 * @param organization the recipients' organization
 * @param thread the deal under which mails are threaded
 * @param own the organization's own deal; null where it has none, as for reviewers
 */
public record Addressed(
        OrganizationId organization, UUID thread, @Nullable OwnDeal own, Found found) {

    /** The recipients' own deal, as they may see it. */
    public record OwnDeal(UUID id, String locationId, String name, String customer) {}

    /** The own people of a deal. */
    public static Addressed about(DealCopy deal, Found found) {
        OwnDeal own = new OwnDeal(deal.id(), deal.locationId(), deal.name(), deal.customer());
        return new Addressed(deal.organization(), deal.id(), own, found);
    }

    /** People who see nothing of the deal itself. */
    public static Addressed withoutDeal(OrganizationId organization, DealCopy deal, Found found) {
        return new Addressed(organization, deal.id(), null, found);
    }
}
