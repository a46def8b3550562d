package cosell.invitations.engagement.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.Capacity;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestersTest {

    private static final OrganizationId MSFT = new OrganizationId("msft");
    private static final OrganizationId CONTOSO = new OrganizationId("contoso");

    private final Requesters requesters = new Requesters(MSFT);

    private static Caller caller(OrganizationId organization, LocationScope scope, Role... roles) {
        return new Caller("s", "s@" + organization + ".example", organization, Set.of(roles), scope, Locale.ENGLISH);
    }

    @Test
    @DisplayName("V-02 the seller's role counts in the vendor's organization only")
    void sellersAreTheVendors() {
        LocationScope all = new LocationScope.All();

        assertThat(requesters.of(caller(MSFT, all, Role.VENDOR_SELLER)).capacities())
                .containsExactly(Capacity.SELLS_FOR_VENDOR);
        assertThat(requesters.of(caller(CONTOSO, all, Role.VENDOR_SELLER)).capacities())
                .isEmpty();
    }

    @Test
    @DisplayName("V-02 reviewers and operators see no deal content")
    void reviewersAndOperatorsHaveNoCapacity() {
        LocationScope all = new LocationScope.All();

        assertThat(requesters
                        .of(caller(MSFT, all, Role.REGISTRATION_REVIEWER, Role.PLATFORM_OPERATOR))
                        .capacities())
                .isEmpty();
    }

    @Test
    @DisplayName("V-01 roles of a partner keep the scope of their locations")
    void keepsTheScope() {
        var scoped = requesters.of(caller(
                CONTOSO,
                new LocationScope.Only(Set.of("1000001")),
                Role.REFERRALS_ADMIN,
                Role.REFERRALS_USER,
                Role.REFERRALS_READER));

        assertThat(scoped.capacities())
                .containsExactlyInAnyOrder(Capacity.ADMINISTERS, Capacity.TAKES_PART, Capacity.READS);
        assertThat(scoped.everywhere()).isFalse();
        assertThat(scoped.places()).containsExactly("1000001");
    }
}
