package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.DEADLINE;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.contentForVendor;
import static cosell.deals.deal.domain.Samples.created;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.formWithHelp;
import static cosell.deals.deal.domain.Samples.received;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.RegistrationRefusal.VendorTookNoPart;
import cosell.deals.deal.domain.SharingRefusal.VendorInvited;
import cosell.deals.deal.domain.SharingRefusal.VendorInvitedTooOften;
import cosell.deals.deal.domain.StateRefusal.DeadlinePassed;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about actions at their exact moment and count; {@code ActionTableTest} holds what they say of each deal. */
class DealActionTest {

    @ParameterizedTest
    @DisplayName("I-06 an invitation is answered before its deadline, and not at the very instant of it")
    @EnumSource(names = {"ACCEPT", "DECLINE"})
    void nobodyAnswersFromTheDeadlineOn(DealAction answer) {
        assertThat(unmet(answer, received(), DEADLINE.minusMillis(1))).isEmpty();
        assertThat(unmet(answer, received(), DEADLINE)).containsExactly(new DeadlinePassed(DEADLINE));
    }

    @ParameterizedTest
    @DisplayName("I-02 a vendor that declined or let it expire is asked once more; one that was withdrawn any time")
    @EnumSource(InvitationState.class)
    void theVendorIsAskedOnceMore(InvitationState state) {
        Deal once = heard(created(form(contentForVendor())), VENDOR, state, false);
        Deal twice = heard(once, VENDOR, state, false);

        switch (state) {
            case PENDING, ACCEPTED ->
                assertThat(unmet(DealAction.INVITE_VENDOR, once, Samples.NOW)).containsExactly(new VendorInvited());
            case DECLINED, EXPIRED -> {
                assertThat(unmet(DealAction.INVITE_VENDOR, once, Samples.NOW)).isEmpty();
                assertThat(unmet(DealAction.INVITE_VENDOR, twice, Samples.NOW))
                        .containsExactly(new VendorInvitedTooOften());
            }
            case WITHDRAWN ->
                assertThat(unmet(DealAction.INVITE_VENDOR, twice, Samples.NOW)).isEmpty();
        }
    }

    @Test
    @DisplayName("I-01 a fiftieth organization can be invited, one more can't")
    void thereAreAtMostFiftyInvitations() {
        Deal deal = created(form(contentForVendor()));
        for (int number = 1; number <= 49; number++) {
            deal = heard(deal, new OrganizationId("partner-" + number), InvitationState.DECLINED, false);
        }
        Deal full = heard(deal, new OrganizationId("partner-50"), InvitationState.WITHDRAWN, false);

        assertThat(unmet(DealAction.INVITE_PARTNER, deal, Samples.NOW)).isEmpty();
        assertThat(unmet(DealAction.INVITE_PARTNER, full, Samples.NOW))
                .containsExactly(new TooMany("/invitations", 50, "I-01"));
        assertThat(unmet(DealAction.INVITE_VENDOR, full, Samples.NOW))
                .containsExactly(new TooMany("/invitations", 50, "I-01"));
    }

    @Test
    @DisplayName("G-01 I-08 a won co-sell deal is registrable once the vendor accepted late, or won its own deal")
    void theVendorsLateAnswerCounts() {
        Deal asked = created(formWithHelp(contentForVendor()));
        UUID invitation = asked.sharing().requested().getFirst().invitationId();
        Deal won = Samples.after(asked.decide(new MarkWon(null, null, null), circumstances()));

        assertThat(unmet(DealAction.REGISTER, won, Samples.NOW)).containsExactly(new VendorTookNoPart());
        assertThat(unmet(DealAction.REGISTER, noted(won, invitation, InvitationState.ACCEPTED, false), Samples.NOW))
                .isEmpty();
        assertThat(unmet(DealAction.REGISTER, noted(won, invitation, InvitationState.EXPIRED, true), Samples.NOW))
                .isEmpty();
        assertThat(unmet(DealAction.REGISTER, noted(won, invitation, InvitationState.EXPIRED, false), Samples.NOW))
                .containsExactly(new VendorTookNoPart());
    }

    private static Deal heard(Deal deal, OrganizationId invitee, InvitationState state, boolean won) {
        UUID invitation = new UUID(0, deal.sharing().invitations().size());
        return Samples.after(deal.decide(
                new NoteInvitation(
                        new DealInvitation(invitation, invitee, invitee.equals(VENDOR), state, null, null, won)),
                circumstances()));
    }

    private static Deal noted(Deal deal, UUID invitation, InvitationState state, boolean won) {
        return Samples.after(deal.decide(
                new NoteInvitation(new DealInvitation(invitation, VENDOR, true, state, null, null, won)),
                circumstances()));
    }

    private static List<DealRefusal> unmet(DealAction action, Deal deal, Instant now) {
        return action.unmet(deal, circumstances(now));
    }
}
