package cosell.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.OrganizationId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationScopeTest {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    private static final Caller ANN = new Caller(
            "ann", null, CONTOSO, Set.of(Role.REFERRALS_USER), new LocationScope.Only(Set.of("1")), Locale.ENGLISH);

    @Test
    void aCallersScopeIsTheirOrganization() {
        OrganizationScope scope = OrganizationScope.of(ANN);

        assertThat(scope.organization()).isEqualTo(CONTOSO);
        assertThat(scope.covers(CONTOSO)).isTrue();
        assertThat(scope.covers(FABRIKAM)).isFalse();
        assertThat(scope.isUnlimited()).isFalse();
    }

    @Test
    void theSuitesOwnScopeReachesAllAndNamesNone() {
        OrganizationScope scope = OrganizationScope.system("expiry");

        assertThat(scope.covers(CONTOSO)).isTrue();
        assertThat(scope.isUnlimited()).isTrue();
        assertThatThrownBy(scope::organization).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OrganizationScope.system(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSuiteMayActForOneOrganization() {
        OrganizationScope scope = OrganizationScope.system(FABRIKAM, "its topic");

        assertThat(scope.organization()).isEqualTo(FABRIKAM);
        assertThat(scope.covers(CONTOSO)).isFalse();
    }

    @Test
    void aCallerCoversTheirLocationsOnly() {
        assertThat(ANN.locations().covers("1")).isTrue();
        assertThat(ANN.locations().covers("2")).isFalse();
        assertThat(new LocationScope.All().covers("2")).isTrue();
    }
}
