package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.CUSTOMER_CONTACT;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.deal;
import static cosell.invitations.engagement.domain.Samples.naming;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementCommand.NoteDeal;
import cosell.invitations.engagement.domain.EngagementEvent.ContactCleared;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision.Changed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotingTest {

    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Engagement BOTH_PENDING = open(toFabrikam(), toVendor());
    private static final InvitingDeal OPEN = deal(DealType.CO_SELL, DealStatus.ACCEPTED);
    private static final InvitingDeal LOST = deal(DealType.CO_SELL, DealStatus.LOST);
    private static final InvitingDeal WON = deal(DealType.CO_SELL, DealStatus.WON);

    private static Changed<Engagement, EngagementEvent, EngagementRefusal> note(
            Engagement engagement, InvitingDeal deal) {
        return changed(DECIDER.decide(engagement, new NoteDeal(deal, true), LATER));
    }

    private static Withdrawn closed(Pending pending) {
        return new Withdrawn(pending.offer(), List.of(), LATER, WithdrawalReason.DEAL_CLOSED, true);
    }

    @Test
    void moveOfTheCopyAloneIsNoFact() {
        InvitingDeal next = naming(OPEN, TO_VENDOR);

        assertThat(note(BOTH_PENDING, next)).isEqualTo(new Changed<>(BOTH_PENDING.withDeal(next), List.of()));
    }

    @Test
    @DisplayName("I-08 a lost deal withdraws every pending invitation in the same write")
    void lostWithdrawsAll() {
        var decision = note(BOTH_PENDING, naming(LOST, TO_FABRIKAM, TO_VENDOR));

        assertThat(decision.events())
                .containsExactly(new InvitationWithdrawn(TO_FABRIKAM), new InvitationWithdrawn(TO_VENDOR));
        assertThat(decision.newState().invitations()).containsExactly(closed(toFabrikam()), closed(toVendor()));
    }

    @Test
    @DisplayName("I-08 a won deal withdraws partners' invitations; the vendor's that it names stays answerable")
    void wonKeepsTheVendorsThatItNames() {
        var decision = note(BOTH_PENDING, naming(WON, TO_VENDOR));

        assertThat(decision.events()).containsExactly(new InvitationWithdrawn(TO_FABRIKAM));
        assertThat(decision.newState().invitations()).containsExactly(closed(toFabrikam()), toVendor());
    }

    @Test
    @DisplayName("I-08 the vendor's invitation that a won deal does not name was sent on a stale copy and is withdrawn")
    void wonWithdrawsTheVendorsThatItDoesNotName() {
        var decision = note(BOTH_PENDING, naming(WON, TO_FABRIKAM));

        assertThat(decision.newState().invitations()).containsExactly(closed(toFabrikam()), closed(toVendor()));
    }

    @Test
    @DisplayName("I-08 what was answered before the engagement learnt of it stays answered")
    void answeredStaysAnswered() {
        Accepted accepted = new Accepted(toVendor().offer(), List.of(), NOW, null);

        var decision = note(open(accepted), naming(LOST));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.newState().invitations()).containsExactly(accepted);
    }

    @Test
    @DisplayName("I-08 an invitation that is over its deadline is left to expire")
    void overdueIsLeftToExpire() {
        NoteDeal lost = new NoteDeal(naming(LOST), true);

        assertThat(changed(DECIDER.decide(open(toFabrikam()), lost, DEADLINE)).events())
                .isEmpty();
        assertThat(changed(DECIDER.decide(open(toFabrikam()), lost, DEADLINE.minusMillis(1)))
                        .events())
                .containsExactly(new InvitationWithdrawn(TO_FABRIKAM));
    }

    @Test
    @DisplayName("I-08 the vendor's invitation is withdrawn when the deal no longer holds what D-04 demands")
    void lostRequirementWithdrawsTheVendors() {
        InvitingDeal withoutConsent =
                deal(DealType.CO_SELL, DealStatus.ACCEPTED, CUSTOMER_CONTACT, List.of(Audience.PARTNERS));

        var decision = note(BOTH_PENDING, withoutConsent);

        Offer vendors = toVendor().offer().withoutContact();
        assertThat(decision.newState().invitations())
                .containsExactly(
                        toFabrikam(),
                        new Withdrawn(vendors, List.of(), LATER, WithdrawalReason.REQUIREMENT_LOST, true));
        assertThat(decision.events()).containsExactly(new ContactCleared(DEAL), new InvitationWithdrawn(TO_VENDOR));
    }

    @Test
    @DisplayName("D-04 consent that is withdrawn clears the contact wherever it was shared with that audience")
    void withdrawnConsentClearsTheContact() {
        InvitingDeal vendorOnly =
                deal(DealType.CO_SELL, DealStatus.ACCEPTED, CUSTOMER_CONTACT, List.of(Audience.VENDOR));
        Accepted accepted = new Accepted(toFabrikam().offer(), List.of(), NOW, null);

        var decision = note(open(accepted, toVendor()), vendorOnly);

        assertThat(decision.events()).containsExactly(new ContactCleared(DEAL));
        assertThat(decision.newState().invitations())
                .containsExactly(new Accepted(toFabrikam().offer().withoutContact(), List.of(), NOW, null), toVendor());
    }

    @Test
    @DisplayName(
            "P-01 a contact that was erased in the inviting deal is cleared everywhere, and the vendor is not asked")
    void erasedContactIsClearedEverywhere() {
        InvitingDeal erased = deal(DealType.CO_SELL, DealStatus.ACCEPTED, null, List.of());
        Accepted accepted = new Accepted(toFabrikam().offer(), List.of(), NOW, null);

        var decision = note(open(accepted, toVendor()), erased);

        assertThat(decision.events()).containsExactly(new ContactCleared(DEAL), new InvitationWithdrawn(TO_VENDOR));
        assertThat(decision.newState().invitations())
                .allMatch(invitation -> invitation.offer().copy().customerContact() == null);
        assertThat(decision.newState().deal().opportunity().customerContact()).isNull();
    }

    @Test
    void snapshotCausesNothing() {
        var decision = changed(DECIDER.decide(BOTH_PENDING, new NoteDeal(LOST, false), LATER));

        assertThat(decision).isEqualTo(new Changed<>(BOTH_PENDING.withDeal(LOST), List.of()));
    }
}
