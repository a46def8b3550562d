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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about answers and withdrawals (D-10, I-05 to I-08). */
final class Answering {

    private final EngagementRules rules;

    Answering(EngagementRules rules) {
        this.rules = rules;
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> accept(
            Engagement engagement, Accept command, Instant now) {
        Invitation invitation = engagement.invitation(command.invitationId()).orElse(null);
        if (invitation == null) {
            return Decision.refused(List.of(new NotVisible()));
        }
        Form form = new Form();
        Acceptance acceptance =
                AcceptanceForm.read(command.draft(), invitation.offer().vendor(), form);
        Accepted accepted = new Accepted(
                invitation.offer(), invitation.reminded(), now, command.draft().won() ? now : null);
        return decide(
                AnswerRules.mayNotAnswer(engagement, invitation, command.by()),
                AnswerRules.tooLate(invitation, now),
                form,
                engagement.with(accepted),
                new InvitationAccepted(accepted.id(), acceptance));
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> decline(
            Engagement engagement, Decline command, Instant now) {
        Invitation invitation = engagement.invitation(command.invitationId()).orElse(null);
        if (invitation == null) {
            return Decision.refused(List.of(new NotVisible()));
        }
        Form form = new Form();
        String reason = reason(command.reason(), invitation.offer().vendor(), form);
        String notes = notes(command, form);
        Declined declined = new Declined(invitation.offer(), invitation.reminded(), now, reason, notes);
        return decide(
                AnswerRules.mayNotAnswer(engagement, invitation, command.by()),
                AnswerRules.tooLate(invitation, now),
                form,
                engagement.with(declined),
                new InvitationDeclined(declined.id()));
    }

    Decision<Engagement, EngagementEvent, EngagementRefusal> withdraw(
            Engagement engagement, Withdraw command, Instant now) {
        Invitation invitation = engagement.invitation(command.invitationId()).orElse(null);
        if (invitation == null) {
            return Decision.refused(List.of(new NotVisible()));
        }
        Withdrawn withdrawn = new Withdrawn(
                invitation.offer(), invitation.reminded(), now, WithdrawalReason.BY_INVITER, invitation.wasSent());
        return decide(
                AnswerRules.mayNotWithdraw(engagement, invitation, command.by()),
                AnswerRules.tooLate(invitation, now),
                new Form(),
                engagement.with(withdrawn),
                new InvitationWithdrawn(withdrawn.id()));
    }

    /** Who may not do it is told nothing else. */
    private static Decision<Engagement, EngagementEvent, EngagementRefusal> decide(
            Optional<EngagementRefusal> mayNot,
            Optional<EngagementRefusal> tooLate,
            Form form,
            Engagement after,
            EngagementEvent event) {
        if (mayNot.isPresent()) {
            return Decision.refused(List.of(mayNot.get()));
        }
        List<EngagementRefusal> refusals = new ArrayList<>();
        tooLate.ifPresent(refusals::add);
        refusals.addAll(form.refusals());
        return refusals.isEmpty() ? Decision.changed(after, List.of(event)) : Decision.refused(refusals);
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
