package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.SAM;
import static cosell.invitations.engagement.domain.Samples.money;
import static cosell.invitations.engagement.domain.Samples.offer;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Ids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final Accepted FABRIKAM_IN = new Accepted(toFabrikam().offer(), List.of(), NOW, null);
    private static final Accepted VENDOR_IN = new Accepted(toVendor().offer(), List.of(), NOW, null);
    private static final Pending NORTHWIND_ASKED =
            new Pending(offer(Ids.derived("n"), NORTHWIND, "3000001"), List.of(), List.of());
    private static final Withdrawn NEVER_SENT = new Withdrawn(
            offer(Ids.derived("t"), Samples.TAILSPIN, ""), List.of(), NOW, WithdrawalReason.NOT_IN_ECOSYSTEM, false);
    private static final InviteeDeal FABRIKAM_DEAL = new InviteeDeal(
            toFabrikam().offer().inviteeDealId(),
            Samples.ENGAGEMENT,
            FABRIKAM,
            DealStatus.ACCEPTED,
            "QUALIFIED",
            20,
            money("42000"),
            LocalDate.parse("2027-02-15"),
            List.of(new Person("Ada", "+4930901820", "admin@fabrikam.example")),
            List.of(),
            null);
    private static final SharedView FABRIKAM_SHARES = SharedView.of(FABRIKAM_DEAL);

    private static List<Card> shownTo(cosell.platform.domain.OrganizationId viewer, Invitation... invitations) {
        return new Cards(open(invitations), List.of(FABRIKAM_DEAL)).forInvitee(viewer);
    }

    @Test
    @DisplayName("V-03 the inviter sees everybody, and the shared view of those who accepted")
    void theInviterSeesAll() {
        List<Card> cards =
                new Cards(open(FABRIKAM_IN, NORTHWIND_ASKED, NEVER_SENT), List.of(FABRIKAM_DEAL)).forInviter();

        assertThat(cards)
                .containsExactly(
                        new Card(CONTOSO, false, null, null, SharedView.of(open().deal())),
                        new Card(FABRIKAM, false, FABRIKAM_IN.state(), FABRIKAM_IN, FABRIKAM_SHARES),
                        new Card(NORTHWIND, false, NORTHWIND_ASKED.state(), NORTHWIND_ASKED, null),
                        new Card(Samples.TAILSPIN, false, NEVER_SENT.state(), NEVER_SENT, null));
    }

    @Test
    @DisplayName("V-03 a pending invitee sees the inviter's name and itself")
    void aPendingInviteeSeesNobodyElse() {
        assertThat(shownTo(NORTHWIND, FABRIKAM_IN, NORTHWIND_ASKED))
                .containsExactly(
                        new Card(CONTOSO, false, null, null, null),
                        new Card(NORTHWIND, false, NORTHWIND_ASKED.state(), NORTHWIND_ASKED, null));
    }

    @Test
    @DisplayName("V-03 whoever declined sees no more than before")
    void aDeclinedInviteeSeesNobodyElse() {
        Declined declined = new Declined(NORTHWIND_ASKED.offer(), List.of(), NOW, "BUDGET", null);

        assertThat(shownTo(NORTHWIND, FABRIKAM_IN, declined))
                .containsExactly(
                        new Card(CONTOSO, false, null, null, null),
                        new Card(NORTHWIND, false, declined.state(), declined, null));
    }

    @Test
    @DisplayName(
            "V-03 an accepted partner sees the inviter's shared view, of the others name and state, the vendor's too")
    void anAcceptedPartnerSeesNames() {
        List<Card> cards = shownTo(FABRIKAM, FABRIKAM_IN, NORTHWIND_ASKED, VENDOR_IN, NEVER_SENT);

        assertThat(cards)
                .containsExactly(
                        new Card(
                                CONTOSO,
                                false,
                                null,
                                null,
                                new SharedView(
                                        DealStatus.ACCEPTED,
                                        "CREATED",
                                        10,
                                        money("40000"),
                                        LocalDate.parse("2027-02-28"),
                                        List.of(SAM),
                                        open().deal().opportunity().solutions())),
                        new Card(FABRIKAM, false, FABRIKAM_IN.state(), FABRIKAM_IN, FABRIKAM_SHARES),
                        new Card(NORTHWIND, false, InvitationState.PENDING, null, null),
                        new Card(MSFT, true, InvitationState.ACCEPTED, null, null));
    }

    @Test
    @DisplayName("V-03 the vendor, once it takes part, sees the shared views of all who accepted")
    void theVendorSeesSharedViews() {
        assertThat(shownTo(MSFT, FABRIKAM_IN, NORTHWIND_ASKED, VENDOR_IN))
                .contains(
                        new Card(FABRIKAM, false, InvitationState.ACCEPTED, null, FABRIKAM_SHARES),
                        new Card(NORTHWIND, false, InvitationState.PENDING, null, null));
        assertThat(shownTo(MSFT, FABRIKAM_IN, toVendor()))
                .extracting(Card::organization)
                .containsExactly(CONTOSO, MSFT);
    }

    @Test
    @DisplayName(
            "V-01 a contact whom an invitation names at another location is told how it ended, but sees no card of it")
    void aNamedContactElsewhereSeesNoCards() {
        Requester named = Samples.user(FABRIKAM, "referrals@fabrikam.example", "2000002");

        assertThat(Access.toInvited(FABRIKAM_IN, named)).isEqualTo(Access.ACTS);
        assertThat(Access.toShared(FABRIKAM_IN, named)).isEqualTo(Access.NONE);
        assertThat(Access.toShared(toFabrikam(), named)).isEqualTo(Access.ACTS);
    }
}
