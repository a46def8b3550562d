package cosell.notification.mail.adapter.templates;

import static cosell.notification.Samples.DEADLINE;
import static cosell.notification.Samples.FABRIKAM;

import cosell.notification.Samples;
import cosell.notification.notices.domain.Correction;
import cosell.notification.notices.domain.Notice;
import java.util.List;
import java.util.stream.Stream;

/** One notice of each kind, with everything in it that there can be. */
final class EveryNotice {

    private static final Correction DATE =
            new Correction("/contract/signedOn", "The contract was signed in the future.", "Correct the date.");
    private static final Correction VALUE =
            new Correction("/contract/totalValue", "The values are in two currencies.", "Use one currency.");

    private EveryNotice() {}

    static Stream<Notice> all() {
        return Stream.of(
                new Notice.InvitationReceived(Samples.invitation()),
                new Notice.InvitationReminder(Samples.invitation(), 2),
                new Notice.InvitationAccepted(FABRIKAM),
                new Notice.InvitationDeclined(FABRIKAM, "BUDGET", "Next year,\nperhaps."),
                new Notice.InvitationExpired(FABRIKAM, DEADLINE),
                new Notice.InvitationWithdrawn(Samples.CONTOSO, "Data estate", "Adventure Works", "BY_INVITER"),
                new Notice.InvitationCancelled(FABRIKAM, "NOT_IN_ECOSYSTEM"),
                new Notice.AcceptanceIncomplete(List.of(VALUE)),
                new Notice.DealWon(FABRIKAM),
                new Notice.DealLost(FABRIKAM),
                new Notice.RegistrationSubmitted(Samples.registration()),
                new Notice.RegistrationActionRequired(Samples.registration(), List.of(DATE, VALUE)),
                new Notice.RegistrationApproved(Samples.registration()),
                new Notice.RegistrationRejected(Samples.registration(), "Won too early."),
                new Notice.RegistrationClosed(Samples.registration()),
                new Notice.RegistrationReview(Samples.registration(), List.of("EARLY_WON", "POSSIBLE_DUPLICATE")));
    }
}
