package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.ForeignLocation;
import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.SharingRefusal.AssessmentInvitesNobody;
import cosell.deals.deal.domain.SharingRefusal.NotEnabled;
import cosell.deals.directory.domain.Organization;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule about creating an outbound deal, beside those about its contents. */
@FunctionalInterface
interface CreationPolicy {

    CreationPolicy THE_LOCATION_IS_ONE_OF_THE_OWN = (draft, setting) -> {
        String location = draft.locationId();
        if (location == null) {
            return Stream.of(new Missing("/locationId", "D-03"));
        }
        return setting.organization().filter(own -> own.owns(location)).isPresent()
                ? Stream.empty()
                : Stream.of(new ForeignLocation("/locationId", location));
    };
    CreationPolicy THE_VENDOR_GETS_CONTACT_AND_CONSENT = (draft, setting) ->
            draft.invitesVendor(setting.circumstances()) ? ContactRules.forVendor(draft.content()) : Stream.empty();
    CreationPolicy AN_ASSESSMENT_HAS_A_CONTACT = (draft, setting) ->
            isAssessment(draft, setting) ? ContactRules.forAssessment(draft.content()) : Stream.empty();
    CreationPolicy AN_ASSESSMENT_INVITES_NOBODY = (draft, setting) ->
            isAssessment(draft, setting) ? places(draft).map(AssessmentInvitesNobody::new) : Stream.empty();
    CreationPolicy ONLY_ORGANIZATIONS_ENABLED_FOR_CO_SELL_SHARE = (draft, setting) ->
            setting.organization().filter(Organization::coSellEnabled).isPresent()
                    ? Stream.empty()
                    : Stream.concat(places(draft), visibility(draft)).map(NotEnabled::new);
    CreationPolicy THE_VENDOR_NEEDS_NO_VISIBILITY = (draft, setting) -> setting.ownedByVendor()
            ? visibility(draft)
                    .map(place -> new SharingRefusal.NothingToGrant(place, DealType.CO_SELL, Direction.OUTBOUND))
            : Stream.empty();
    CreationPolicy INVITATIONS_FOLLOW_THEIR_RULES = RequestedInvitations::refusals;

    List<CreationPolicy> ALL = List.of(
            THE_LOCATION_IS_ONE_OF_THE_OWN,
            THE_VENDOR_GETS_CONTACT_AND_CONSENT,
            AN_ASSESSMENT_HAS_A_CONTACT,
            AN_ASSESSMENT_INVITES_NOBODY,
            ONLY_ORGANIZATIONS_ENABLED_FOR_CO_SELL_SHARE,
            THE_VENDOR_NEEDS_NO_VISIBILITY,
            INVITATIONS_FOLLOW_THEIR_RULES);

    Stream<? extends DealRefusal> refusals(DealDraft draft, Setting setting);

    private static boolean isAssessment(DealDraft draft, Setting setting) {
        return draft.content().solutions().stream().anyMatch(solution -> SolutionRules.isAssessment(solution, setting));
    }

    /** The places of the form that ask somebody to join. */
    private static Stream<String> places(DealDraft draft) {
        Stream<String> help = draft.help() == null ? Stream.empty() : Stream.of("/help");
        return Stream.concat(
                help, IntStream.range(0, draft.invitations().size()).mapToObj(at -> "/invitations/" + at));
    }

    private static Stream<String> visibility(DealDraft draft) {
        return Boolean.TRUE.equals(draft.visibleToVendor()) ? Stream.of("/visibleToVendor") : Stream.empty();
    }
}
