package cosell.registration.application;

import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.Role;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.DealStatus;
import java.util.List;

/** Who may see and change what: V-01 for the deal's organization, V-02 for the vendor's reviewers. */
public final class RegistrationAccess {

    private final OrganizationId vendor;

    public RegistrationAccess(OrganizationId vendor) {
        this.vendor = vendor;
    }

    /** A reviewer reads every submitted registration and decides on it, and edits none. */
    public boolean isReviewer(Caller caller) {
        return caller.organization().equals(vendor) && caller.has(Role.REGISTRATION_REVIEWER);
    }

    /**
     * Whether the caller sees the deal.
     *
     * @param named addresses of the contacts that the deal's invitation named; they see it while it is unanswered
     */
    boolean sees(Caller caller, DealCopy deal, List<String> named) {
        return isInScope(caller, deal) && (readsAll(caller) || isUserOf(caller, deal, named));
    }

    boolean edits(Caller caller, DealCopy deal) {
        return isInScope(caller, deal) && (caller.has(Role.REFERRALS_ADMIN) || isUserOf(caller, deal, List.of()));
    }

    /** Whether the caller sees whatever lies in their locations, without being in a team. */
    boolean readsAll(Caller caller) {
        return caller.has(Role.REFERRALS_ADMIN) || caller.has(Role.REFERRALS_READER);
    }

    private static boolean isInScope(Caller caller, DealCopy deal) {
        return caller.organization().equals(deal.organization())
                && caller.locations().covers(deal.locationId());
    }

    private static boolean isUserOf(Caller caller, DealCopy deal, List<String> named) {
        String email = caller.email();
        return caller.has(Role.REFERRALS_USER)
                && email != null
                && (deal.team().contains(email) || (deal.status() == DealStatus.RECEIVED && named.contains(email)));
    }
}
