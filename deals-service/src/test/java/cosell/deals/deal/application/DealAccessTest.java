package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DealAccessTest {

    private static final LocationScope EVERYWHERE = new LocationScope.All();
    private static final LocationScope THERE = new LocationScope.Only(Set.of("1000001"));
    private static final LocationScope ELSEWHERE = new LocationScope.Only(Set.of("1000002"));

    private final Deal deal = Samples.privateDeal();

    @Test
    @DisplayName("V-01 an admin sees and changes every deal of its scope")
    void anAdminSeesItsScope() {
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_ADMIN, EVERYWHERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_ADMIN, THERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_ADMIN, ELSEWHERE))
                .isEqualTo("-");
    }

    @Test
    @DisplayName("V-01 a user needs both: the location in scope and the address in the team, compared without case")
    void aUserNeedsScopeAndTeam() {
        assertThat(seesAndChanges(deal, "contoso", "SAM@contoso.example", Role.REFERRALS_USER, THERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(deal, "contoso", "sam@contoso.example", Role.REFERRALS_USER, EVERYWHERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(deal, "contoso", "sam@contoso.example", Role.REFERRALS_USER, ELSEWHERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(deal, "contoso", "joe@contoso.example", Role.REFERRALS_USER, THERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(deal, "contoso", null, Role.REFERRALS_USER, EVERYWHERE))
                .isEqualTo("-");
    }

    @Test
    @DisplayName("V-01 a user whom the invitation named sees a received deal, until it has a team of its own")
    void aNamedUserSeesAReceivedDeal() {
        Deal received = Samples.received();
        Deal joined = Samples.joined(new Join(Samples.acceptance(false), false));

        assertThat(seesAndChanges(received, "fabrikam", "desk@fabrikam.example", Role.REFERRALS_USER, ELSEWHERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(received, "fabrikam", "joe@fabrikam.example", Role.REFERRALS_USER, EVERYWHERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(joined, "fabrikam", "desk@fabrikam.example", Role.REFERRALS_USER, EVERYWHERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(joined, "fabrikam", "fay@fabrikam.example", Role.REFERRALS_USER, EVERYWHERE))
                .isEqualTo("sees, changes");
    }

    @Test
    @DisplayName("V-01 a reader sees its scope and changes nothing")
    void aReaderOnlyReads() {
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_READER, THERE))
                .isEqualTo("sees");
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_READER, EVERYWHERE))
                .isEqualTo("sees");
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.REFERRALS_READER, ELSEWHERE))
                .isEqualTo("-");
    }

    @Test
    @DisplayName("V-01 nobody sees another organization's deal")
    void nobodySeesAForeignDeal() {
        for (Role role : Role.values()) {
            assertThat(seesAndChanges(deal, "fabrikam", "sam@contoso.example", role, EVERYWHERE))
                    .as(role.name())
                    .isEqualTo("-");
        }
    }

    @Test
    @DisplayName("V-02 the vendor's sellers see and work the vendor's own deals; reviewers and operators none")
    void sellersWorkTheVendorsDeals() {
        Deal vendors = Samples.after(
                Deal.receive(Samples.invitation(Samples.VENDOR, Samples.CONTOSO), Samples.circumstances()));

        assertThat(seesAndChanges(vendors, "msft", "x@msft.example", Role.VENDOR_SELLER, ELSEWHERE))
                .isEqualTo("sees, changes");
        assertThat(seesAndChanges(vendors, "msft", "x@msft.example", Role.REGISTRATION_REVIEWER, EVERYWHERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(vendors, "msft", "x@msft.example", Role.PLATFORM_OPERATOR, EVERYWHERE))
                .isEqualTo("-");
        assertThat(seesAndChanges(deal, "contoso", "x@contoso.example", Role.VENDOR_SELLER, EVERYWHERE))
                .isEqualTo("-");
    }

    private static String seesAndChanges(
            Deal deal, String organization, String email, Role role, LocationScope locations) {
        DealAccess access = DealAccess.of(
                new Caller("sub", email, new OrganizationId(organization), Set.of(role), locations, Locale.ENGLISH),
                Samples.VENDOR);
        String sees = access.sees(deal) ? "sees" : "-";
        return access.changes(deal) ? sees + ", changes" : sees;
    }
}
