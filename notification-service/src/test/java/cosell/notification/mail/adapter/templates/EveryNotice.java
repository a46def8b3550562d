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

    /** Everything that the suite's own rules put into mails. */
    private static final List<Correction> FOUND = List.of(
            new Correction(
                    "/contract/signedOn",
                    "The contract can't have been signed on 2026-12-24, which lies ahead.",
                    "Send the date on which it was signed, once it is.",
                    "VALUE_OUT_OF_RANGE",
                    "G-03"),
            new Correction(
                    "/contract/solutionValue/currency",
                    "The solution's value is in EUR, the contract's in USD.",
                    "Send both in the contract's currency.",
                    "INVALID_VALUE",
                    "G-03"),
            new Correction(
                    "/contract/solutionValue",
                    "The solution is worth more than the whole contract.",
                    "Send a value that is not above totalValue.",
                    "VALUE_OUT_OF_RANGE",
                    "G-03"));

    private static final Correction CRM_ID = new Correction(
            "/crm",
            "Another deal of the organization has this CRM id.",
            "Use that deal, or give this one another CRM id.",
            "DUPLICATE_KEY_VALUE",
            "X-01");

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
                new Notice.AcceptanceIncomplete(List.of(CRM_ID)),
                new Notice.DealWon(FABRIKAM),
                new Notice.DealLost(FABRIKAM),
                new Notice.RegistrationSubmitted(Samples.registration()),
                new Notice.RegistrationActionRequired(Samples.registration(), FOUND),
                new Notice.RegistrationApproved(Samples.registration()),
                new Notice.RegistrationRejected(Samples.registration(), "Won too early."),
                new Notice.RegistrationClosed(Samples.registration()),
                new Notice.RegistrationReview(Samples.registration(), List.of("EARLY_WON", "POSSIBLE_DUPLICATE")));
    }
}
