package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ENTRY;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ECOSYSTEM;
import static cosell.invitations.engagement.domain.Samples.ENGAGEMENT;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM_ENTRY;
import static cosell.invitations.engagement.domain.Samples.HELP;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.TAILSPIN;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.deal;
import static cosell.invitations.engagement.domain.Samples.naming;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.EngagementEvent.Opened;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final InvitingDeal CO_SELL = deal(DealType.CO_SELL, DealStatus.ACCEPTED);
    private static final Terms TERMS = new Terms(
            null,
            List.of("referrals.berlin@fabrikam.example", "gone@fabrikam.example"),
            null,
            null,
            null,
            List.of(),
            List.of(new Solution(SolutionKind.THIRD_PARTY, "SOL-2001-FAB", "Fabrikam Field Service", null, null)),
            HELP);

    private static Changed<Engagement, EngagementEvent, EngagementRefusal> open(
            InvitingDeal deal, Ecosystem ecosystem, RequestedInvitation... requested) {
        return changed(DECIDER.open(new OpenEngagement(ENGAGEMENT, deal, List.of(requested), ALEX, ecosystem), NOW));
    }

    private static RequestedInvitation request(UUID id, OrganizationId invitee) {
        return new RequestedInvitation(id, invitee, TERMS);
    }

    private static List<WithdrawalReason> withdrawals(Engagement engagement) {
        return engagement.invitations().stream()
                .filter(Invitation.Withdrawn.class::isInstance)
                .map(invitation -> ((Invitation.Withdrawn) invitation).reason())
                .toList();
    }

    @Test
    void makesAnEngagementWithoutAFactWhenNobodyIsAskedFor() {
        var decision = open(CO_SELL, new Ecosystem(List.of()));

        assertThat(decision).isEqualTo(new Changed<>(new Engagement(ENGAGEMENT, CO_SELL, List.of()), List.of()));
    }

    @Test
    @DisplayName("I-04a what the creation asked for is sent in the same write, the vendor's with the rest")
    void sendsWhatWasAskedFor() {
        var decision = open(CO_SELL, ECOSYSTEM, request(TO_FABRIKAM, FABRIKAM), request(TO_VENDOR, MSFT));

        assertThat(decision.events())
                .containsExactly(new Opened(DEAL), new InvitationSent(TO_FABRIKAM), new InvitationSent(TO_VENDOR));
        Offer sent = decision.newState().invitation(TO_FABRIKAM).orElseThrow().offer();
        assertThat(sent.contacts()).containsExactly("referrals.berlin@fabrikam.example");
        assertThat(sent.locationId()).isEqualTo("2000002");
        assertThat(sent.sentBy()).isEqualTo(ALEX);
        assertThat(sent.inviteeDealId()).isEqualTo(Ids.derived("inbound-deal", TO_FABRIKAM.toString()));
    }

    @Test
    @DisplayName("I-04a when the directory knows better, the invitation is withdrawn and never sent")
    void withdrawsOutsiders() {
        UUID toTailspin = Ids.derived("to-tailspin");

        var decision = open(CO_SELL, ECOSYSTEM, request(toTailspin, TAILSPIN), request(TO_FABRIKAM, FABRIKAM));

        assertThat(decision.events())
                .containsExactly(
                        new Opened(DEAL), new InvitationWithdrawn(toTailspin), new InvitationSent(TO_FABRIKAM));
        assertThat(withdrawals(decision.newState())).containsExactly(WithdrawalReason.NOT_IN_ECOSYSTEM);
        assertThat(decision.newState().sentTo(TAILSPIN)).isEmpty();
    }

    @Test
    @DisplayName("I-04a an invitee the directory does not know, or an inviter it does not let, sends nothing")
    void withdrawsForUnknownParties() {
        Ecosystem withoutInviter = new Ecosystem(List.of(FABRIKAM_ENTRY));
        Ecosystem withoutInvitee = new Ecosystem(List.of(CONTOSO_ENTRY));

        assertThat(withdrawals(open(CO_SELL, withoutInviter, request(TO_FABRIKAM, FABRIKAM))
                        .newState()))
                .containsExactly(WithdrawalReason.NOT_IN_ECOSYSTEM);
        assertThat(withdrawals(open(CO_SELL, withoutInvitee, request(TO_FABRIKAM, FABRIKAM))
                        .newState()))
                .containsExactly(WithdrawalReason.NOT_IN_ECOSYSTEM);
    }

    @Test
    @DisplayName("I-08 of a deal that was won when it was first heard of, only the vendor's is sent")
    void wonFromTheStart() {
        InvitingDeal won = naming(deal(DealType.CO_SELL, DealStatus.WON), TO_FABRIKAM, TO_VENDOR);

        var decision = open(won, ECOSYSTEM, request(TO_FABRIKAM, FABRIKAM), request(TO_VENDOR, MSFT));

        assertThat(decision.events())
                .containsExactly(new Opened(DEAL), new InvitationWithdrawn(TO_FABRIKAM), new InvitationSent(TO_VENDOR));
        assertThat(withdrawals(decision.newState())).containsExactly(WithdrawalReason.DEAL_CLOSED);
    }

    @Test
    @DisplayName("D-04 the vendor is not asked about a deal without contact or consent")
    void vendorNeedsContactAndConsent() {
        InvitingDeal bare = deal(DealType.CO_SELL, DealStatus.ACCEPTED, null, List.of(Audience.VENDOR));

        var decision = open(bare, ECOSYSTEM, request(TO_VENDOR, MSFT));

        assertThat(withdrawals(decision.newState())).containsExactly(WithdrawalReason.REQUIREMENT_LOST);
    }
}
