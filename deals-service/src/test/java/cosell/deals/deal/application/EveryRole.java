package cosell.deals.deal.application;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** People of every role, near and far, and what the rule book lets them do with a deal (V-01, V-02). */
final class EveryRole {

    private static final LocationScope EVERYWHERE = new LocationScope.All();
    private static final LocationScope ELSEWHERE = new LocationScope.Only(Set.of("7000001"));

    private EveryRole() {}

    /** One of them. */
    record Case(String who, Caller caller, boolean sees, boolean changes) {
        @Override
        public String toString() {
            return who;
        }
    }

    static List<Case> on(Deal deal) {
        OrganizationId own = deal.organization();
        OrganizationId other = new OrganizationId("northwind");
        LocationScope here = new LocationScope.Only(Set.of(deal.identity().locationId()));
        String member = member(deal);
        boolean named = deal.status() == DealStatus.RECEIVED;
        boolean vendors = own.equals(Samples.VENDOR);
        return Stream.of(
                        works("a global admin", Role.REFERRALS_ADMIN, own, EVERYWHERE, "x@x.example"),
                        works("an admin of the location", Role.REFERRALS_ADMIN, own, here, "x@x.example"),
                        none("an admin of another location", Role.REFERRALS_ADMIN, own, ELSEWHERE, "x@x.example"),
                        none("another organization's admin", Role.REFERRALS_ADMIN, other, EVERYWHERE, member),
                        new Case("a member", user(own, here, member), !member.isEmpty(), !member.isEmpty()),
                        none("a user outside of the team", Role.REFERRALS_USER, own, EVERYWHERE, "x@x.example"),
                        new Case("a member elsewhere", user(own, ELSEWHERE, member), named, named),
                        reads("a global reader", own, EVERYWHERE),
                        reads("a reader of the location", own, here),
                        none("a reader of another location", Role.REFERRALS_READER, own, ELSEWHERE, member),
                        new Case("a seller", caller(Role.VENDOR_SELLER, own, EVERYWHERE, member), vendors, vendors),
                        none("a reviewer", Role.REGISTRATION_REVIEWER, own, EVERYWHERE, member),
                        none("an operator", Role.PLATFORM_OPERATOR, own, EVERYWHERE, member))
                .toList();
    }

    /** The address of somebody of the team, or of whom the invitation named while there is no team yet. */
    private static String member(Deal deal) {
        var inviter = deal.sharing().inviter();
        if (deal.status() == DealStatus.RECEIVED && inviter != null) {
            return inviter.named().getFirst();
        }
        return deal.content().team().isEmpty()
                ? ""
                : String.valueOf(deal.content().team().getFirst().email());
    }

    private static Case works(String who, Role role, OrganizationId of, LocationScope at, String email) {
        return new Case(who, caller(role, of, at, email), true, true);
    }

    private static Case reads(String who, OrganizationId of, LocationScope at) {
        return new Case(who, caller(Role.REFERRALS_READER, of, at, "x@x.example"), true, false);
    }

    private static Case none(String who, Role role, OrganizationId of, LocationScope at, String email) {
        return new Case(who, caller(role, of, at, email), false, false);
    }

    private static Caller user(OrganizationId of, LocationScope at, String email) {
        return caller(Role.REFERRALS_USER, of, at, email);
    }

    private static Caller caller(Role role, OrganizationId of, LocationScope at, String email) {
        return new Caller("sub", email.isEmpty() ? null : email, of, Set.of(role), at, Locale.ENGLISH);
    }
}
