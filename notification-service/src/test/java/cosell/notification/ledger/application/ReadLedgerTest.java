package cosell.notification.ledger.application;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.OUTBOUND;
import static cosell.notification.Samples.outbound;
import static cosell.notification.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.notification.recipients.application.FakeCopies;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadLedgerTest {

    private static final LocationScope ALL = new LocationScope.All();
    private static final LocationScope SEATTLE = new LocationScope.Only(Set.of("1000001"));
    private static final LocationScope PRAHA = new LocationScope.Only(Set.of("1000002"));

    private final ReadLedger permissions = new ReadLedger(new FakeCopies()
            .with(outbound(person("Alice", "Alice@contoso.example")))
            .deals());

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REFERRALS_ADMIN", "REFERRALS_READER", "VENDOR_SELLER"})
    @DisplayName("V-01 V-02 admins, readers and sellers see what their locations see")
    void byLocation(Role role) {
        assertThat(visible(caller(role, ALL), null)).isEqualTo(Visible.NOTHING.withEveryDeal());
        assertThat(visible(caller(role, SEATTLE), null)).isEqualTo(Visible.NOTHING.withLocations(Set.of("1000001")));
    }

    @Test
    @DisplayName("V-02 reviewers see what was sent to reviewers")
    void reviewers() {
        assertThat(visible(caller(Role.REGISTRATION_REVIEWER, ALL), null)).isEqualTo(Visible.NOTHING.withReviews());
    }

    @Test
    @DisplayName("V-01 users see their own entries, and all of a deal in whose team they are at their locations")
    void users() {
        Visible own = Visible.NOTHING.withOwn("alice@contoso.example", Set.of("1000001"));

        assertThat(visible(caller(Role.REFERRALS_USER, SEATTLE), null)).isEqualTo(own);
        assertThat(visible(caller(Role.REFERRALS_USER, SEATTLE), OUTBOUND)).isEqualTo(own.withTeamDeal(OUTBOUND));
    }

    @Test
    @DisplayName("V-01 users see no deal of another location, another team or another organization")
    void usersElsewhere() {
        var bob = caller("bob@contoso.example", CONTOSO, Role.REFERRALS_USER, SEATTLE);
        var stranger = caller("alice@contoso.example", FABRIKAM, Role.REFERRALS_USER, ALL);

        assertThat(visible(caller(Role.REFERRALS_USER, PRAHA), OUTBOUND).teamDeal())
                .isNull();
        assertThat(visible(bob, OUTBOUND).teamDeal()).isNull();
        assertThat(visible(stranger, OUTBOUND).teamDeal()).isNull();
    }

    @Test
    void withoutAVerifiedAddressAUserSeesNothing() {
        assertThat(visible(caller(null, CONTOSO, Role.REFERRALS_USER, ALL), OUTBOUND))
                .isEqualTo(Visible.NOTHING);
    }

    private Visible visible(Caller caller, UUID deal) {
        return permissions.visibleTo(caller, new LedgerFilter(deal, null, null)).block();
    }

    private static Caller caller(Role role, LocationScope locations) {
        return caller("alice@contoso.example", CONTOSO, role, locations);
    }

    private static Caller caller(String email, OrganizationId organization, Role role, LocationScope locations) {
        return new Caller("subject", email, organization, Set.of(role), locations, Locale.ENGLISH);
    }
}
