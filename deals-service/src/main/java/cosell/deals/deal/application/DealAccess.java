package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which deals of the own organization a caller sees and may change (V-01, V-02).
 *
 * @param organization the caller's own one
 * @param seesAll whether every deal is seen
 * @param sees marks of {@link Readers} that let the caller see a deal
 * @param changesAll whether every deal may be changed
 * @param changes marks that let the caller change a deal
 * @param starts locations in which the caller may start a deal
 */
public record DealAccess(
        OrganizationId organization,
        boolean seesAll,
        Set<String> sees,
        boolean changesAll,
        Set<String> changes,
        LocationScope starts) {

    private static final LocationScope NOWHERE = new LocationScope.Only(Set.of());

    public DealAccess {
        sees = Set.copyOf(sees);
        changes = Set.copyOf(changes);
    }

    /** What a caller's roles amount to. */
    public static DealAccess of(Caller caller, OrganizationId vendor) {
        boolean seller = sellsForVendor(caller, vendor);
        boolean admin = caller.has(Role.REFERRALS_ADMIN);
        boolean reader = caller.has(Role.REFERRALS_READER);
        boolean global = caller.locations().isGlobal();
        Set<String> changes = new LinkedHashSet<>();
        if (admin) {
            addLocations(changes, caller.locations());
        }
        if (caller.has(Role.REFERRALS_USER)) {
            addMember(changes, caller);
        }
        Set<String> sees = new LinkedHashSet<>(changes);
        if (reader) {
            addLocations(sees, caller.locations());
        }
        boolean changesAll = seller || (admin && global);
        boolean starts = admin || caller.has(Role.REFERRALS_USER);
        return new DealAccess(
                caller.organization(),
                changesAll || (reader && global),
                sees,
                changesAll,
                changes,
                seller ? new LocationScope.All() : starts ? caller.locations() : NOWHERE);
    }

    /** Whether the caller works the vendor's own deals, and reads what partners lead (V-02). */
    public static boolean sellsForVendor(Caller caller, OrganizationId vendor) {
        return caller.has(Role.VENDOR_SELLER) && caller.organization().equals(vendor);
    }

    public boolean sees(Deal deal) {
        return owns(deal) && (seesAll || Readers.of(deal).stream().anyMatch(sees::contains));
    }

    /** Whether the deal is seen for a reason that holds since its creation: it never leaves its location (D-05). */
    boolean seesWhoeverIsInItsTeam(Deal deal) {
        return owns(deal)
                && (seesAll || sees.contains(Readers.ofLocation(deal.identity().locationId())));
    }

    public boolean changes(Deal deal) {
        return owns(deal) && (changesAll || Readers.of(deal).stream().anyMatch(changes::contains));
    }

    /** The vendor may read partner-led deals, but only their shared view. */
    private boolean owns(Deal deal) {
        return deal.organization().equals(organization);
    }

    /** Whether the caller has to do with deals at all. */
    public boolean none() {
        return !seesAll && sees.isEmpty() && !startsAnywhere();
    }

    public boolean startsAnywhere() {
        return switch (starts) {
            case LocationScope.All() -> true;
            case LocationScope.Only(var ids) -> !ids.isEmpty();
        };
    }

    private static void addLocations(Set<String> marks, LocationScope locations) {
        if (locations instanceof LocationScope.Only(var ids)) {
            ids.stream().map(Readers::ofLocation).forEach(marks::add);
        }
    }

    private static void addMember(Set<String> marks, Caller caller) {
        if (caller.email() == null) {
            return;
        }
        String email = Readers.plain(Objects.requireNonNull(caller.email()));
        marks.add(Readers.named(email));
        switch (caller.locations()) {
            case LocationScope.All() -> marks.add(Readers.member(email));
            case LocationScope.Only(var ids) ->
                ids.stream().map(id -> Readers.memberAt(id, email)).forEach(marks::add);
        }
    }
}
