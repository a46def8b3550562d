package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.SharingRefusal.ForeignContact;
import cosell.deals.deal.domain.SharingRefusal.ForeignInviteeLocation;
import cosell.deals.deal.domain.SharingRefusal.NothingToBring;
import cosell.deals.deal.domain.SolutionRefusal.UnknownSolution;
import cosell.deals.directory.domain.Organization;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about what an invitation carries (I-03, I-03a). */
final class InvitedParts {

    private static final String RULE = "I-03";

    private InvitedParts() {}

    static Stream<DealRefusal> refusals(String pointer, InvitationDraft invitation, Setting setting) {
        Stream<DealRefusal> ofInvitee = Invitees.find(invitation.invitee(), setting).stream()
                .flatMap(invitee -> ofInvitee(pointer, invitation, invitee));
        return Stream.of(
                        ofInvitee,
                        Checks.money(pointer + "/value", invitation.value(), RULE),
                        Checks.optional(
                                pointer + "/notes",
                                invitation.notes(),
                                setting.limits().notes(),
                                RULE),
                        TeamRules.members(pointer + "/team", invitation.team(), setting),
                        solutions(pointer + "/solutions", invitation, setting))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> ofInvitee(String pointer, InvitationDraft invitation, Organization invitee) {
        String location = invitation.locationId();
        Stream<DealRefusal> place = location == null || invitee.owns(location)
                ? Stream.empty()
                : Stream.of(new ForeignInviteeLocation(pointer + "/locationId"));
        List<String> contacts = invitation.contacts();
        Stream<DealRefusal> people = IntStream.range(0, contacts.size())
                .filter(at -> !invitee.contacts().contains(contacts.get(at).toLowerCase(Locale.ROOT)))
                .mapToObj(at -> new ForeignContact(pointer + "/contacts/" + at));
        return Stream.concat(place, people);
    }

    private static Stream<DealRefusal> solutions(String pointer, InvitationDraft invitation, Setting setting) {
        List<SolutionDraft> solutions = invitation.solutions();
        if (solutions.isEmpty()) {
            return Invitees.isVendor(invitation.invitee(), setting)
                    ? Stream.empty()
                    : Stream.of(new NothingToBring(pointer));
        }
        int most = setting.limits().solutions();
        return solutions.size() > most
                ? Stream.of(new TooMany(pointer, most, RULE))
                : IntStream.range(0, solutions.size())
                        .boxed()
                        .flatMap(at -> solution(pointer + "/" + at, solutions.get(at), setting));
    }

    private static Stream<DealRefusal> solution(String pointer, SolutionDraft solution, Setting setting) {
        String id = solution.id();
        if (id == null) {
            return Stream.of(new Missing(pointer + "/id", RULE));
        }
        Stream<DealRefusal> unknown = setting.catalogue().published(id).isPresent()
                ? Stream.empty()
                : Stream.of(new UnknownSolution(pointer + "/id", id));
        return Stream.concat(unknown, Checks.money(pointer + "/price", solution.price(), RULE));
    }
}
