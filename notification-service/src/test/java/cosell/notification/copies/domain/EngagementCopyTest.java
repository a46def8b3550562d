package cosell.notification.copies.domain;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.ENGAGEMENT;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.OUTBOUND;
import static cosell.notification.Samples.VENDOR;
import static cosell.notification.Samples.inbound;
import static cosell.notification.Samples.knowing;
import static cosell.notification.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.copies.domain.EngagementCopy.Invitee;
import cosell.notification.copies.domain.EngagementCopy.Inviter;
import cosell.notification.copies.domain.EngagementCopy.Standing;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EngagementCopyTest {

    private static final OrganizationId NORTHWIND = new OrganizationId("northwind");
    private static final UUID FABRIKAMS = cosell.notification.Samples.INBOUND;
    private static final UUID NORTHWINDS = Ids.derived("northwinds");
    private static final UUID VENDORS = Ids.derived("vendors");

    @Test
    @DisplayName("V-03 every accepted invitee sees how the inviter's deal ends, nobody else does")
    void theInvitersEnd() {
        var engagement = engagement(
                invitee(FABRIKAM, FABRIKAMS, Standing.ACCEPTED),
                invitee(NORTHWIND, NORTHWINDS, Standing.ENDED),
                invitee(VENDOR, VENDORS, Standing.PENDING));

        assertThat(engagement.dealsThatSee(OUTBOUND)).containsExactly(FABRIKAMS);
    }

    @Test
    @DisplayName(
            "V-03 an invitee's end is seen by the inviter and by the vendor once it takes part, not by other invitees")
    void anInviteesEnd() {
        var withVendor = engagement(
                invitee(FABRIKAM, FABRIKAMS, Standing.ACCEPTED),
                invitee(NORTHWIND, NORTHWINDS, Standing.ACCEPTED),
                invitee(VENDOR, VENDORS, Standing.ACCEPTED));
        var withoutVendor =
                engagement(invitee(FABRIKAM, FABRIKAMS, Standing.ACCEPTED), invitee(VENDOR, VENDORS, Standing.PENDING));

        assertThat(withVendor.dealsThatSee(FABRIKAMS)).containsExactly(OUTBOUND, VENDORS);
        assertThat(withVendor.dealsThatSee(VENDORS)).containsExactly(OUTBOUND);
        assertThat(withoutVendor.dealsThatSee(FABRIKAMS)).containsExactly(OUTBOUND);
    }

    @Test
    @DisplayName("D-02 the end of a deal without the vendor is seen by no deal of the vendor")
    void noVendor() {
        var partnersOnly = engagement(
                invitee(FABRIKAM, FABRIKAMS, Standing.ACCEPTED), invitee(NORTHWIND, NORTHWINDS, Standing.ACCEPTED));

        assertThat(partnersOnly.dealsThatSee(OUTBOUND)).containsExactly(FABRIKAMS, NORTHWINDS);
        assertThat(partnersOnly.dealsThatSee(FABRIKAMS)).containsExactly(OUTBOUND);
    }

    @Test
    void aPartyThatDoesNotTakePartTellsNobody() {
        var engagement = engagement(
                invitee(FABRIKAM, FABRIKAMS, Standing.ENDED), invitee(NORTHWIND, NORTHWINDS, Standing.ACCEPTED));

        assertThat(engagement.dealsThatSee(FABRIKAMS)).isEmpty();
    }

    @Test
    void hasReachedADealWhenItKnowsEveryInvitationAndAnswerThatTheDealKnows() {
        var fabrikams = invitee(FABRIKAM, FABRIKAMS, Standing.PENDING);
        var engagement = engagement(fabrikams);

        assertThat(engagement.hasReached(outbound())).isTrue();
        assertThat(engagement.hasReached(knowing(outbound(), new NotedInvitation(fabrikams.invitationId(), false))))
                .isTrue();
        assertThat(engagement.hasReached(knowing(outbound(), new NotedInvitation(fabrikams.invitationId(), true))))
                .isFalse();
        assertThat(engagement.hasReached(knowing(outbound(), new NotedInvitation(Ids.derived("later"), false))))
                .isFalse();
    }

    @Test
    void hasReachedAnInvitedDealWhenItKnowsThatItWasAccepted() {
        assertThat(engagement(invitee(FABRIKAM, FABRIKAMS, Standing.PENDING)).hasReached(inbound()))
                .isFalse();
        assertThat(engagement(invitee(FABRIKAM, FABRIKAMS, Standing.ACCEPTED)).hasReached(inbound()))
                .isTrue();
    }

    private static EngagementCopy engagement(Invitee... invitees) {
        return new EngagementCopy(ENGAGEMENT, new Inviter(OUTBOUND, CONTOSO, false), List.of(invitees), List.of());
    }

    private static Invitee invitee(OrganizationId organization, UUID deal, Standing standing) {
        return new Invitee(
                Ids.derived("invitation", deal.toString()), organization, organization.equals(VENDOR), deal, standing);
    }
}
