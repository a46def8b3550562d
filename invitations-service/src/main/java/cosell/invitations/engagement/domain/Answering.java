package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationAccepted;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationDeclined;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.EngagementRefusal.FieldMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownCode;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Decides about answers and withdrawals (D-10, I-05 to I-08). */
final class Answering {

    private final EngagementRules rules;

    Answering(EngagementRules rules) {
        this.rules = rules;
    }

    /** Every reason against an action now; none when a well-formed request would be carried out. */
    static List<EngagementRefusal> unmet(
            Engagement engagement, UUID invitationId, InvitationAction action, Requester by, Instant now) {
        return engagement
                .invitation(invitationId)
                .map(invitation -> action.unmet(new AnswerCase(engagement, invitation, by, now)))
                .orElse(List.of(new NotVisible()));
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> accept(
            Engagement engagement, Accept command, Instant now) {
        return decide(engagement, command.invitationId(), InvitationAction.ACCEPT, command.by(), now, (asked, form) -> {
            Offer offer = asked.offer();
            Acceptance acceptance = AcceptanceForm.read(command.draft(), offer.vendor(), form);
            Accepted accepted =
                    new Accepted(offer, asked.reminded(), now, command.draft().won() ? now : null);
            return new Ending(accepted, new InvitationAccepted(offer.id(), acceptance));
        });
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> decline(
            Engagement engagement, Decline command, Instant now) {
        return decide(
                engagement, command.invitationId(), InvitationAction.DECLINE, command.by(), now, (asked, form) -> {
                    Offer offer = asked.offer();
                    String reason = reason(command.reason(), offer.vendor(), form);
                    String notes = notes(command, form);
                    return new Ending(
                            new Declined(offer, asked.reminded(), now, reason, notes),
                            new InvitationDeclined(offer.id()));
                });
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> withdraw(
            Engagement engagement, Withdraw command, Instant now) {
        return decide(engagement, command.invitationId(), InvitationAction.WITHDRAW, command.by(), now, (asked, _) -> {
            Offer offer = asked.offer();
            return new Ending(
                    new Withdrawn(offer, asked.reminded(), now, WithdrawalReason.BY_INVITER, asked.wasSent()),
                    new InvitationWithdrawn(offer.id()));
        });
    }

    /** What becomes of an invitation, and the fact that tells of it. */
    private record Ending(Invitation after, EngagementEvent event) {}

    /** Who may not do it is told nothing of what is wrong with the form. */
    private static Decision<Engagement, EngagementEvent, EngagementRefusal> decide(
            Engagement engagement,
            UUID invitationId,
            InvitationAction action,
            Requester by,
            Instant now,
            BiFunction<Invitation, Form, Ending> read) {
        List<EngagementRefusal> unmet = unmet(engagement, invitationId, action, by, now);
        if (unmet.stream().anyMatch(EngagementRefusal::barsThePerson)) {
            return Decision.refused(unmet);
        }
        Form form = new Form();
        Ending ending = read.apply(engagement.invitation(invitationId).orElseThrow(), form);
        List<EngagementRefusal> refusals = new ArrayList<>(unmet);
        refusals.addAll(form.refusals());
        return refusals.isEmpty()
                ? Decision.changed(engagement.with(ending.after()), List.of(ending.event()))
                : Decision.refused(refusals);
    }

    private String reason(@Nullable String asked, boolean byVendor, Form form) {
        String reason = form.required("/reason", asked, Form.MAX_NAME, "I-07");
        if (reason == null) {
            return "";
        }
        if (!rules.allowsDeclining(reason, byVendor)) {
            Set<String> known = new HashSet<>(rules.declineReasons());
            known.addAll(byVendor ? rules.vendorDeclineReasons() : Set.of());
            form.refuse(new UnknownCode("/reason", Form.sorted(known), "I-07"));
        }
        return reason;
    }

    private static @Nullable String notes(Decline command, Form form) {
        String notes = form.text("/notes", command.notes(), Form.MAX_NOTES);
        boolean none = command.notes() == null || command.notes().isBlank();
        if (none && EngagementRules.OTHER.equals(command.reason())) {
            form.refuse(new FieldMissing("/notes", "I-07"));
        }
        return notes;
    }
}
