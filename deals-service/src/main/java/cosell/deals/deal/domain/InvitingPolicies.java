package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.SharingRefusal.InvitesItself;
import cosell.deals.deal.domain.SharingRefusal.InvitesNobody;
import cosell.deals.deal.domain.SharingRefusal.NotEnabled;
import cosell.deals.deal.domain.SharingRefusal.VendorInvited;
import cosell.deals.deal.domain.SharingRefusal.VendorInvitedTooOften;
import cosell.deals.directory.domain.Organization;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules about inviting that a deal knows by itself (I-02, I-04, D-04). Whom an invitation is for and what it says is
 * decided on the engagement.
 */
final class InvitingPolicies {

    /** How often a vendor that declined or let it expire may be asked once more. */
    private static final int FURTHER_CHANCES = 1;

    static final ActionPolicy ONLY_SOME_DEALS_INVITE = ActionPolicy.demands(
            (deal, circumstances) -> invites(deal),
            deal -> new InvitesNobody(
                    deal.classification().type(), deal.identity().direction()));

    static final ActionPolicy ONLY_WHO_IS_ENABLED_FOR_CO_SELL_SHARES = ActionPolicy.demands(
            (deal, circumstances) -> circumstances
                    .rulebook()
                    .directory()
                    .organization(deal.organization())
                    .filter(Organization::coSellEnabled)
                    .isPresent(),
            deal -> new NotEnabled(""));

    static final ActionPolicy AT_MOST_SO_MANY_ARE_INVITED = (deal, circumstances) -> {
        int most = circumstances.rulebook().reference().limits().invitations();
        long invited =
                deal.sharing().invitations().size() + deal.sharing().unheard().count();
        return invited < most ? Stream.empty() : Stream.of(new TooMany("/invitations", most, "I-01"));
    };

    static final ActionPolicy THE_VENDOR_DOES_NOT_INVITE_ITSELF = ActionPolicy.demands(
            (deal, circumstances) -> !deal.identity().vendorOwned(), deal -> new InvitesItself(""));

    static final ActionPolicy THE_VENDOR_IS_NOT_INVITED_TWICE = ActionPolicy.demands(
            (deal, circumstances) ->
                    !deal.vendorTakesPart(circumstances.rulebook().vendor()),
            deal -> new VendorInvited());

    static final ActionPolicy THE_VENDOR_IS_ASKED_ONCE_MORE_AFTER_A_NO = ActionPolicy.demands(
            (deal, circumstances) -> deal.sharing().invitations().stream()
                            .filter(DealInvitation::vendor)
                            .filter(InvitingPolicies::saidNo)
                            .count()
                    <= FURTHER_CHANCES,
            deal -> new VendorInvitedTooOften());

    static final ActionPolicy THE_VENDOR_GETS_CONTACT_AND_CONSENT =
            (deal, circumstances) -> invites(deal) && !deal.identity().vendorOwned()
                    ? ContactRules.forVendor(ContentDraft.of(deal.content()))
                    : Stream.empty();

    static final List<ActionPolicy> OF_PARTNERS =
            List.of(ONLY_SOME_DEALS_INVITE, ONLY_WHO_IS_ENABLED_FOR_CO_SELL_SHARES, AT_MOST_SO_MANY_ARE_INVITED);

    static final List<ActionPolicy> OF_THE_VENDOR = List.of(
            ONLY_SOME_DEALS_INVITE,
            ONLY_WHO_IS_ENABLED_FOR_CO_SELL_SHARES,
            AT_MOST_SO_MANY_ARE_INVITED,
            THE_VENDOR_DOES_NOT_INVITE_ITSELF,
            THE_VENDOR_IS_NOT_INVITED_TWICE,
            THE_VENDOR_IS_ASKED_ONCE_MORE_AFTER_A_NO,
            THE_VENDOR_GETS_CONTACT_AND_CONSENT);

    private InvitingPolicies() {}

    private static boolean invites(Deal deal) {
        return deal.identity().direction() == Direction.OUTBOUND
                && deal.classification().type() != DealType.SOLUTION_ASSESSMENT;
    }

    private static boolean saidNo(DealInvitation invitation) {
        return switch (invitation.state()) {
            case DECLINED, EXPIRED -> true;
            case PENDING, ACCEPTED, WITHDRAWN -> false;
        };
    }
}
