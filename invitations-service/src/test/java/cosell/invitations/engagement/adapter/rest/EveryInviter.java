package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.domain.Requester;
import cosell.invitations.engagement.domain.Samples;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of an organization in every role, near and far from a deal; {@code who} is their row of the table. */
record EveryInviter(String who, Requester person) {

    private static final LocationScope EVERYWHERE = new LocationScope.All();
    private static final LocationScope ELSEWHERE = new LocationScope.Only(Set.of("7000001"));
    private static final String NOBODY = "x@x.example";

    /**
     * @param place where the deal is
     * @param named the address of somebody who is in the team, or whom the invitation names
     */
    static List<EveryInviter> of(OrganizationId organization, String place, String named) {
        LocationScope here = new LocationScope.Only(Set.of(place));
        boolean vendor = organization.equals(Samples.MSFT);
        return List.of(
                in("ADMIN_EVERYWHERE", organization, Role.REFERRALS_ADMIN, EVERYWHERE, NOBODY),
                in("ADMIN_OF_THE_LOCATION", organization, Role.REFERRALS_ADMIN, here, NOBODY),
                in("ADMIN_ELSEWHERE", organization, Role.REFERRALS_ADMIN, ELSEWHERE, named),
                in("USER_NAMED_EVERYWHERE", organization, Role.REFERRALS_USER, EVERYWHERE, named),
                in("USER_NAMED_AT_LOCATION", organization, Role.REFERRALS_USER, here, named),
                in("USER_NAMED_ELSEWHERE", organization, Role.REFERRALS_USER, ELSEWHERE, named),
                in("USER_NOT_NAMED", organization, Role.REFERRALS_USER, EVERYWHERE, NOBODY),
                in("USER_WITHOUT_ADDRESS", organization, Role.REFERRALS_USER, EVERYWHERE, null),
                in("READER_EVERYWHERE", organization, Role.REFERRALS_READER, EVERYWHERE, named),
                in("READER_OF_THE_LOCATION", organization, Role.REFERRALS_READER, here, NOBODY),
                in("READER_ELSEWHERE", organization, Role.REFERRALS_READER, ELSEWHERE, named),
                in("REVIEWER", organization, Role.REGISTRATION_REVIEWER, EVERYWHERE, named),
                in("OPERATOR", organization, Role.PLATFORM_OPERATOR, EVERYWHERE, named),
                in(
                        vendor ? "SELLER_OF_THE_VENDOR" : "SELLER_OF_A_PARTNER",
                        organization,
                        Role.VENDOR_SELLER,
                        EVERYWHERE,
                        named));
    }

    private static EveryInviter in(
            String who, OrganizationId organization, Role role, LocationScope scope, @Nullable String email) {
        Caller caller = new Caller("sub", email, organization, Set.of(role), scope, Locale.ENGLISH);
        return new EveryInviter(who, new Requesters(Samples.MSFT).of(caller));
    }

    @Override
    public String toString() {
        return who + " of " + person.organization();
    }
}
