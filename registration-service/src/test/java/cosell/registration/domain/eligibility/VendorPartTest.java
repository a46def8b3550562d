package cosell.registration.domain.eligibility;

import static cosell.registration.Samples.CONTOSO;
import static cosell.registration.Samples.ENGAGEMENT;
import static cosell.registration.Samples.INVITATION;
import static cosell.registration.Samples.MSFT;
import static cosell.registration.Samples.VENDOR_DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.registration.Samples;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorPartTest {

    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000ff");

    @Test
    void anAnswerCountsAsSoonAsTheEngagementKnowsIt() {
        DealCopy deal = naming(InvitationState.PENDING);

        VendorPart vendor = VendorPart.of(deal, engagement(INVITATION, InvitationState.ACCEPTED, false), List.of());

        assertThat(vendor).isEqualTo(new VendorPart(true, false, false, InvitationState.ACCEPTED));
    }

    @Test
    void anAnswerCountsAsSoonAsTheDealKnowsIt() {
        DealCopy deal = naming(InvitationState.ACCEPTED);

        VendorPart vendor = VendorPart.of(deal, engagement(INVITATION, InvitationState.PENDING, false), List.of());

        assertThat(vendor.accepted()).isTrue();
    }

    @Test
    @DisplayName("I-08 an invitation counts that the deal asked for at its creation, before it was noted")
    void anInvitationCountsThatTheDealAskedForAtItsCreation() {
        DealCopy deal = naming(InvitationState.REQUESTED);

        VendorPart vendor = VendorPart.of(deal, engagement(INVITATION, InvitationState.ACCEPTED, false), List.of());

        assertThat(vendor.tookPart()).isTrue();
    }

    @Test
    @DisplayName("I-08 an invitation that the won deal does not name counts for nothing, whatever became of it")
    void anInvitationThatTheDealDoesNotNameCountsForNothing() {
        DealCopy deal = naming(InvitationState.DECLINED);

        VendorPart vendor = VendorPart.of(
                deal, engagement(OTHER, InvitationState.ACCEPTED, true), List.of(vendorsOwn(OTHER, DealStatus.WON)));

        assertThat(vendor).isEqualTo(new VendorPart(false, false, false, InvitationState.DECLINED));
    }

    @Test
    @DisplayName("G-01 a partner's invitation is not the vendor's")
    void aPartnersInvitationIsNotTheVendors() {
        DealCopy deal =
                with(List.of(new DealCopy.NamedInvitation(INVITATION, false, InvitationState.ACCEPTED, true)), null);

        VendorPart vendor = VendorPart.of(deal, engagement(INVITATION, InvitationState.ACCEPTED, true), List.of());

        assertThat(vendor).isEqualTo(VendorPart.NONE);
    }

    @Test
    @DisplayName("G-01 the vendor's won deal counts when it came by an invitation that the deal names")
    void theVendorsWonDealCounts() {
        DealCopy deal = naming(InvitationState.PENDING);

        VendorPart won = VendorPart.of(deal, null, List.of(vendorsOwn(INVITATION, DealStatus.WON)));
        VendorPart lost = VendorPart.of(deal, null, List.of(vendorsOwn(INVITATION, DealStatus.LOST)));

        assertThat(won.won()).isTrue();
        assertThat(lost.tookPart()).isFalse();
    }

    @Test
    @DisplayName("G-01 an engagement that another partner started is not the vendor's")
    void anEngagementThatAnotherPartnerStartedIsNotTheVendors() {
        DealCopy deal = with(List.of(), new DealCopy.Inviter(CONTOSO, INVITATION));

        VendorPart vendor = VendorPart.of(
                deal, new EngagementCopy(ENGAGEMENT, false, List.of()), List.of(vendorsOwn(OTHER, DealStatus.WON)));

        assertThat(vendor).isEqualTo(VendorPart.NONE);
    }

    private static DealCopy naming(InvitationState state) {
        return with(List.of(new DealCopy.NamedInvitation(INVITATION, true, state, false)), null);
    }

    private static DealCopy with(List<DealCopy.NamedInvitation> named, DealCopy.@Nullable Inviter inviter) {
        DealCopy won = Samples.wonDeal();
        return new DealCopy(
                won.dealId(),
                won.organization(),
                won.engagementId(),
                won.type(),
                won.status(),
                false,
                won.locationId(),
                won.customer(),
                won.team(),
                won.solutions(),
                named,
                inviter,
                won.dates());
    }

    private static EngagementCopy engagement(UUID invitation, InvitationState state, boolean won) {
        return new EngagementCopy(
                ENGAGEMENT, false, List.of(new EngagementCopy.Invitation(invitation, state, won, List.of())));
    }

    private static DealCopy vendorsOwn(UUID invitation, DealStatus status) {
        return new DealCopy(
                VENDOR_DEAL,
                MSFT,
                ENGAGEMENT,
                DealType.CO_SELL,
                status,
                true,
                "9000001",
                Samples.CUSTOMER,
                List.of(),
                List.of(),
                List.of(),
                new DealCopy.Inviter(CONTOSO, invitation),
                Samples.won(Samples.CREATED, Samples.WON));
    }
}
