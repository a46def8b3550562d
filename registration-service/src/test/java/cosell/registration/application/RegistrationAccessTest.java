package cosell.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import cosell.registration.Samples;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationAccessTest {

    private static final LocationScope GLOBAL = new LocationScope.All();
    private static final LocationScope SEATTLE = new LocationScope.Only(Set.of("1000001"));
    private static final LocationScope PRAGUE = new LocationScope.Only(Set.of("1000002"));
    private static final String MEMBER = "seattle@contoso.example";

    private final RegistrationAccess access = new RegistrationAccess(Samples.MSFT);
    private final DealCopy deal = Samples.wonDeal();

    @Test
    @DisplayName("V-01 an administrator sees and changes what lies in the own locations, in a team or not")
    void anAdministratorSeesAndChangesWhatLiesInTheOwnLocations() {
        assertThat(rights(contoso(Role.REFERRALS_ADMIN, GLOBAL, null))).isEqualTo("sees edits");
        assertThat(rights(contoso(Role.REFERRALS_ADMIN, SEATTLE, null))).isEqualTo("sees edits");
        assertThat(rights(contoso(Role.REFERRALS_ADMIN, PRAGUE, MEMBER))).isEmpty();
    }

    @Test
    @DisplayName("V-01 a user needs both: the location and a place in the team")
    void aUserNeedsLocationAndTeam() {
        assertThat(rights(contoso(Role.REFERRALS_USER, SEATTLE, MEMBER))).isEqualTo("sees edits");
        assertThat(rights(contoso(Role.REFERRALS_USER, GLOBAL, "praha@contoso.example")))
                .isEmpty();
        assertThat(rights(contoso(Role.REFERRALS_USER, PRAGUE, MEMBER))).isEmpty();
        assertThat(rights(contoso(Role.REFERRALS_USER, GLOBAL, null))).isEmpty();
    }

    @Test
    @DisplayName("V-01 a reader sees what an administrator sees, and changes nothing")
    void aReaderChangesNothing() {
        assertThat(rights(contoso(Role.REFERRALS_READER, SEATTLE, null))).isEqualTo("sees");
        assertThat(rights(contoso(Role.REFERRALS_READER, PRAGUE, MEMBER))).isEmpty();
    }

    @Test
    @DisplayName("V-01 nobody sees another organization's deal")
    void nobodySeesAnotherOrganizationsDeal() {
        for (Role role : Role.values()) {
            assertThat(rights(new Caller(
                            "x", MEMBER, new OrganizationId("fabrikam"), Set.of(role), GLOBAL, Locale.ENGLISH)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("V-01 who was named by the invitation sees a received deal, and only while it is unanswered")
    void whoWasNamedSeesAReceivedDeal() {
        Caller named = contoso(Role.REFERRALS_USER, SEATTLE, "praha@contoso.example");
        List<String> contacts = List.of("praha@contoso.example");
        DealCopy received =
                Samples.deal(DealType.CO_SELL, DealStatus.RECEIVED, List.of(), Samples.open(Samples.CREATED));

        assertThat(access.sees(named, received, contacts)).isTrue();
        assertThat(access.sees(named, deal, contacts)).isFalse();
        assertThat(access.edits(named, received)).isFalse();
    }

    @Test
    @DisplayName("V-02 only the vendor has reviewers")
    void onlyTheVendorHasReviewers() {
        assertThat(access.isReviewer(of(Samples.MSFT, Role.REGISTRATION_REVIEWER)))
                .isTrue();
        assertThat(access.isReviewer(of(Samples.MSFT, Role.VENDOR_SELLER))).isFalse();
        assertThat(access.isReviewer(of(Samples.CONTOSO, Role.REGISTRATION_REVIEWER)))
                .isFalse();
    }

    private String rights(Caller caller) {
        String sees = access.sees(caller, deal, List.of()) ? "sees" : "";
        return sees + (access.edits(caller, deal) ? " edits" : "");
    }

    private static Caller of(OrganizationId organization, Role role) {
        return new Caller("x", null, organization, Set.of(role), GLOBAL, Locale.ENGLISH);
    }

    private static Caller contoso(Role role, LocationScope locations, @Nullable String email) {
        return new Caller("x", email, Samples.CONTOSO, Set.of(role), locations, Locale.ENGLISH);
    }
}
