package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.FieldRefusal.UnknownCode;
import cosell.deals.deal.domain.SharingRefusal.InvitedTwice;
import cosell.deals.deal.domain.SharingRefusal.InvitesItself;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about invitations asked for in a creation form (I-01 to I-04): help asked of the vendor and partners. */
final class RequestedInvitations {

    private RequestedInvitations() {}

    static Stream<DealRefusal> refusals(DealDraft draft, Setting setting) {
        List<InvitationDraft> invitations = draft.invitations();
        int most = setting.limits().invitations();
        if (invitations.size() + (draft.help() == null ? 0 : 1) > most) {
            return Stream.of(new TooMany("/invitations", most, "I-01"));
        }
        Set<String> invited = new HashSet<>();
        Stream<DealRefusal> vendor = draft.help() == null ? Stream.empty() : ofVendor(draft.help(), invited, setting);
        return Stream.concat(
                vendor,
                IntStream.range(0, invitations.size())
                        .boxed()
                        .flatMap(at -> of("/invitations/" + at, invitations.get(at), invited, setting)));
    }

    private static Stream<DealRefusal> ofVendor(HelpDraft help, Set<String> invited, Setting setting) {
        invited.add(setting.rulebook().vendor().value());
        Stream<DealRefusal> itself = setting.ownedByVendor() ? Stream.of(new InvitesItself("/help")) : Stream.empty();
        return Stream.concat(itself, help("/help", help, setting));
    }

    private static Stream<DealRefusal> of(
            String pointer, InvitationDraft invitation, Set<String> invited, Setting setting) {
        return Stream.of(
                        invitee(pointer + "/invitee", invitation.invitee(), invited, setting),
                        helpOf(pointer + "/help", invitation, setting),
                        InvitedParts.refusals(pointer, invitation, setting))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> invitee(
            String pointer, @Nullable String invitee, Set<String> invited, Setting setting) {
        if (invitee == null) {
            return Stream.of(new Missing(pointer, "I-03"));
        }
        if (invitee.equals(setting.owner().value())) {
            return Stream.of(new InvitesItself(pointer));
        }
        if (!invited.add(invitee)) {
            return Stream.of(new InvitedTwice(pointer, invitee));
        }
        return Invitees.find(invitee, setting).isPresent()
                ? Stream.empty()
                : Stream.of(new SharingRefusal.NotInEcosystem(pointer, invitee));
    }

    /** The vendor is invited by stating the kind of help; a partner may be. */
    private static Stream<DealRefusal> helpOf(String pointer, InvitationDraft invitation, Setting setting) {
        HelpDraft help = invitation.help();
        if (help != null) {
            return help(pointer, help, setting);
        }
        return Invitees.isVendor(invitation.invitee(), setting)
                ? Stream.of(new Missing(pointer, "I-01"))
                : Stream.empty();
    }

    private static Stream<DealRefusal> help(String pointer, HelpDraft help, Setting setting) {
        List<String> known = setting.rulebook().reference().helpKindCodes();
        String kind = help.kind();
        Stream<DealRefusal> unknown = kind != null && !known.contains(kind)
                ? Stream.of(new UnknownCode(pointer + "/kind", known, "I-01"))
                : Checks.given(pointer + "/kind", kind, "I-01");
        return Stream.concat(
                unknown,
                Checks.optional(
                        pointer + "/notes", help.notes(), setting.limits().notes(), "I-01"));
    }
}
