package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Capacity;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** Says what a caller's roles mean for deals (V-01, V-02). */
public final class Requesters {

    private final OrganizationId vendor;

    public Requesters(OrganizationId vendor) {
        this.vendor = vendor;
    }

    public Requester of(Caller caller) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        caller.roles().forEach(role -> add(role, caller, capacities));
        return new Requester(
                caller.organization(),
                caller.email(),
                capacities,
                caller.locations().isGlobal(),
                places(caller.locations()));
    }

    private void add(Role role, Caller caller, Set<Capacity> capacities) {
        switch (role) {
            case REFERRALS_ADMIN -> capacities.add(Capacity.ADMINISTERS);
            case REFERRALS_USER -> capacities.add(Capacity.TAKES_PART);
            case REFERRALS_READER -> capacities.add(Capacity.READS);
            case VENDOR_SELLER -> addSeller(caller, capacities);
            case REGISTRATION_REVIEWER, PLATFORM_OPERATOR -> {
                // Both see no deal content.
            }
        }
    }

    /** A seller is one of the vendor's; the role in another organization's token means nothing. */
    private void addSeller(Caller caller, Set<Capacity> capacities) {
        if (caller.organization().equals(vendor)) {
            capacities.add(Capacity.SELLS_FOR_VENDOR);
        }
    }

    private static Set<String> places(LocationScope scope) {
        return switch (scope) {
            case LocationScope.All _ -> Set.of();
            case LocationScope.Only(var ids) -> ids;
        };
    }
}
