package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementEvent.Opened;
import cosell.invitations.engagement.domain.EngagementRefusal.DealInvitesNobody;
import cosell.invitations.engagement.domain.EngagementRefusal.FieldMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.InviteeWithoutPlace;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownSolution;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about inviting one organization more (I-01 to I-04). */
final class Inviting {

    private final EngagementRules rules;
    private final Offers offers;

    Inviting(EngagementRules rules, Offers offers) {
        this.rules = rules;
        this.offers = offers;
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> decide(
            Engagement engagement, Invite command, Instant now) {
        Optional<EngagementRefusal> barred = whoMayNot(engagement, command.by());
        if (barred.isPresent()) {
            return Decision.refused(List.of(barred.get()));
        }
        if (engagement.invitation(command.invitationId()).isPresent()) {
            return Decision.unchanged(engagement);
        }
        Form form = new Form();
        OrganizationId invitee = form.organization("/invitee", command.draft().invitee());
        Party party = command.ecosystem().find(invitee).orElse(null);
        Terms terms = terms(command.draft(), engagement.deal(), isVendor(invitee), party, form);
        if (party != null && Offers.place(terms, engagement.deal(), party).isEmpty()) {
            form.refuse(new InviteeWithoutPlace(party.id()));
        }
        List<EngagementRefusal> refusals =
                new ArrayList<>(InvitePolicy.unmet(asked(engagement, invitee, command.ecosystem(), now)));
        refusals.addAll(form.refusals());
        return invitee != null && refusals.isEmpty()
                ? send(engagement, command, invitee, terms, party, now)
                : Decision.refused(refusals);
    }

    /** Every reason against inviting the vendor, or whatever partner, now. */
    List<EngagementRefusal> unmet(
            Engagement engagement, EngagementAction action, Requester by, Ecosystem ecosystem, Instant now) {
        OrganizationId invitee = switch (action) {
            case INVITE_VENDOR -> rules.vendor();
            case INVITE_PARTNER -> null;
        };
        return whoMayNot(engagement, by)
                .map(List::of)
                .orElseGet(() -> InvitePolicy.unmet(asked(engagement, invitee, ecosystem, now)));
    }

    private InviteCase asked(
            Engagement engagement, @Nullable OrganizationId invitee, Ecosystem ecosystem, Instant now) {
        return new InviteCase(engagement, invitee, isVendor(invitee), ecosystem, now);
    }

    private boolean isVendor(@Nullable OrganizationId invitee) {
        return invitee != null && rules.names(invitee);
    }

    private Decision<Engagement, EngagementEvent, EngagementRefusal> send(
            Engagement engagement,
            Invite command,
            OrganizationId invitee,
            Terms terms,
            @Nullable Party party,
            Instant now) {
        Offer offer =
                offers.offer(command.invitationId(), invitee, terms, engagement.deal(), party, command.actor(), now);
        return Decision.changed(engagement.plus(offers.pending(offer)), sent(engagement, offer));
    }

    private static List<EngagementEvent> sent(Engagement before, Offer offer) {
        InvitationSent sent = new InvitationSent(offer.id());
        return before.invitations().isEmpty() ? List.of(new Opened(before.deal().dealId()), sent) : List.of(sent);
    }

    /** Only the inviter's people invite; an invitee's people are told why they can't. */
    private static Optional<EngagementRefusal> whoMayNot(Engagement engagement, Requester by) {
        boolean invitee = engagement
                .sentTo(by.organization())
                .anyMatch(invitation -> Access.toInvited(invitation, by) != Access.NONE);
        return switch (Access.toInviting(engagement.deal(), by)) {
            case ACTS -> Optional.empty();
            case READS -> Optional.of(new MayOnlyRead());
            case NONE -> Optional.of(invitee ? new DealInvitesNobody(InvitingRow.INBOUND) : new NotVisible());
        };
    }

    private Terms terms(InvitationDraft draft, InvitingDeal deal, boolean vendor, @Nullable Party party, Form form) {
        if (vendor && draft.help() == null) {
            form.refuse(new FieldMissing("/help", "I-01"));
        }
        if (!vendor && draft.solutionIds().isEmpty()) {
            form.refuse(new FieldMissing("/solutions", "I-03"));
        }
        form.solutionIds("/solutions", draft.solutionIds());
        return new Terms(
                party == null ? null : form.place("/locationId", draft.locationId(), party),
                party == null ? List.of() : form.contacts("/contacts", draft.contacts(), party),
                draft.estimatedCloseDate(),
                form.money("/value", draft.value()),
                form.text("/notes", draft.notes(), Form.MAX_NOTES),
                draft.team().isEmpty() ? List.of() : form.team("/team", draft.team()),
                solutions(draft.solutionIds(), deal, vendor, party, form),
                form.help("/help", draft.help(), rules.helpKinds()));
    }

    /** A partner brings what it published; the vendor is asked about what is in the deal, or what it published. */
    private static List<Solution> solutions(
            List<String> ids, InvitingDeal deal, boolean vendor, @Nullable Party party, Form form) {
        List<Solution> solutions = new ArrayList<>();
        for (int index = 0; party != null && index < ids.size(); index++) {
            String id = ids.get(index);
            String place = "/solutions/" + index + "/id";
            published(id, party, vendor)
                    .or(() -> vendor ? inDeal(id, deal) : Optional.empty())
                    .ifPresentOrElse(solutions::add, () -> form.refuse(new UnknownSolution(place, id)));
        }
        return solutions;
    }

    private static Optional<Solution> published(String id, Party party, boolean vendor) {
        return Optional.ofNullable(party.solutions().get(id))
                .map(name ->
                        new Solution(vendor ? SolutionKind.VENDOR : SolutionKind.THIRD_PARTY, id, name, null, null));
    }

    private static Optional<Solution> inDeal(String id, InvitingDeal deal) {
        return deal.opportunity().solutions().stream()
                .filter(solution -> solution.id().equals(id))
                .findFirst();
    }
}
