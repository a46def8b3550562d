package cosell.notification.notices.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told: the facts of one event that its recipients may see, and nothing more. */
public sealed interface Notice {

    record InvitationReceived(InvitationFacts invitation) implements Notice {}

    record InvitationReminder(InvitationFacts invitation, int daysLeft) implements Notice {}

    record InvitationAccepted(OrganizationId invitee) implements Notice {}

    /** @param reason code of the reason */
    record InvitationDeclined(
            OrganizationId invitee,
            @Nullable String reason,
            @Nullable String notes) implements Notice {}

    record InvitationExpired(OrganizationId invitee, Instant deadline) implements Notice {}

    /** For the invitee: the inviter took its invitation back, or it could not stand. */
    record InvitationWithdrawn(
            OrganizationId inviter,
            String dealName,
            String customer,
            @Nullable String reason) implements Notice {}

    /** For the inviter: the suite took the invitation back for a rule's sake (I-04a, I-08). */
    record InvitationCancelled(
            OrganizationId invitee, @Nullable String reason) implements Notice {}

    /** Some fields of an acceptance could not be taken (D-10). */
    record AcceptanceIncomplete(List<Correction> leftOut) implements Notice {
        public AcceptanceIncomplete {
            leftOut = List.copyOf(leftOut);
        }
    }

    record DealWon(OrganizationId by) implements Notice {}

    record DealLost(OrganizationId by) implements Notice {}

    record RegistrationSubmitted(RegistrationFacts registration) implements Notice {}

    record RegistrationActionRequired(RegistrationFacts registration, List<Correction> corrections) implements Notice {
        public RegistrationActionRequired {
            corrections = List.copyOf(corrections);
        }
    }

    record RegistrationApproved(RegistrationFacts registration) implements Notice {}

    record RegistrationRejected(
            RegistrationFacts registration, @Nullable String reason) implements Notice {}

    record RegistrationClosed(RegistrationFacts registration) implements Notice {}

    /** For reviewers: a registration waits for a decision. */
    record RegistrationReview(RegistrationFacts registration, List<String> flags) implements Notice {
        public RegistrationReview {
            flags = List.copyOf(flags);
        }
    }

    default NotificationKind kind() {
        return switch (this) {
            case InvitationReceived _ -> NotificationKind.INVITATION_RECEIVED;
            case InvitationReminder _ -> NotificationKind.INVITATION_REMINDER;
            case InvitationAccepted _ -> NotificationKind.INVITATION_ACCEPTED;
            case InvitationDeclined _ -> NotificationKind.INVITATION_DECLINED;
            case InvitationExpired _ -> NotificationKind.INVITATION_EXPIRED;
            case InvitationWithdrawn _ -> NotificationKind.INVITATION_WITHDRAWN;
            case InvitationCancelled _ -> NotificationKind.INVITATION_CANCELLED;
            case AcceptanceIncomplete _ -> NotificationKind.ACCEPTANCE_INCOMPLETE;
            case DealWon _ -> NotificationKind.DEAL_WON;
            case DealLost _ -> NotificationKind.DEAL_LOST;
            case RegistrationSubmitted _ -> NotificationKind.REGISTRATION_SUBMITTED;
            case RegistrationActionRequired _ -> NotificationKind.REGISTRATION_ACTION_REQUIRED;
            case RegistrationApproved _ -> NotificationKind.REGISTRATION_APPROVED;
            case RegistrationRejected _ -> NotificationKind.REGISTRATION_REJECTED;
            case RegistrationClosed _ -> NotificationKind.REGISTRATION_CLOSED;
            case RegistrationReview _ -> NotificationKind.REGISTRATION_REVIEW;
        };
    }

    /** The organization whose name the notice tells, looked up in the directory. */
    default Optional<OrganizationId> mentions() {
        return switch (this) {
            case InvitationReceived(var invitation) -> Optional.of(invitation.inviter());
            case InvitationReminder(var invitation, var _) -> Optional.of(invitation.inviter());
            case InvitationAccepted(var invitee) -> Optional.of(invitee);
            case InvitationDeclined(var invitee, var _, var _) -> Optional.of(invitee);
            case InvitationExpired(var invitee, var _) -> Optional.of(invitee);
            case InvitationWithdrawn(var inviter, var _, var _, var _) -> Optional.of(inviter);
            case InvitationCancelled(var invitee, var _) -> Optional.of(invitee);
            case DealWon(var by) -> Optional.of(by);
            case DealLost(var by) -> Optional.of(by);
            case RegistrationReview(var registration, var _) -> Optional.of(registration.organization());
            case AcceptanceIncomplete _,
                    RegistrationSubmitted _,
                    RegistrationActionRequired _,
                    RegistrationApproved _,
                    RegistrationRejected _,
                    RegistrationClosed _ -> Optional.empty();
        };
    }
}
