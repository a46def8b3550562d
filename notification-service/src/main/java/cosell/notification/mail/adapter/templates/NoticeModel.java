package cosell.notification.mail.adapter.templates;

import cosell.notification.notices.domain.InvitationFacts;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.RegistrationFacts;

/** Fills a model with the facts of a notice. */
final class NoticeModel {

    private NoticeModel() {}

    static void fill(Model model, Notice notice) {
        switch (notice) {
            case Notice.InvitationReceived(var invitation) -> invitation(model, invitation);
            case Notice.InvitationReminder(var invitation, var daysLeft) ->
                invitation(model, invitation).phrase("left", "left", daysLeft);
            case Notice.InvitationDeclined(var _, var reason, var notes) ->
                model.word("reason", "reason", reason).block("notes", notes);
            case Notice.InvitationExpired(var _, var deadline) -> model.moment("deadline", deadline);
            case Notice.InvitationWithdrawn(var _, var deal, var customer, var reason) ->
                model.line("deal", deal).line("customer", customer).word("reason", "reason", reason);
            case Notice.InvitationCancelled(var _, var reason) -> model.word("reason", "reason", reason);
            case Notice.AcceptanceIncomplete(var leftOut) ->
                model.corrections("corrections", leftOut).phrase("count", "left-out", leftOut.size());
            case Notice.RegistrationSubmitted(var registration) -> registration(model, registration);
            case Notice.RegistrationActionRequired(var registration, var corrections) ->
                registration(model, registration)
                        .corrections("corrections", corrections)
                        .phrase("count", "corrections", corrections.size());
            case Notice.RegistrationApproved(var registration) -> registration(model, registration);
            case Notice.RegistrationRejected(var registration, var reason) ->
                registration(model, registration).block("reason", reason);
            case Notice.RegistrationClosed(var registration) -> registration(model, registration);
            case Notice.RegistrationReview(var registration, var flags) ->
                registration(model, registration).words("flags", "flag", flags);
            case Notice.InvitationAccepted _, Notice.DealWon _, Notice.DealLost _ -> {
                // They tell no more than the organization and the recipient's own deal.
            }
        }
    }

    private static Model invitation(Model model, InvitationFacts facts) {
        return model.line("deal", facts.dealName())
                .line("customer", facts.customer())
                .country("country", facts.country())
                .lines("solutions", facts.solutions())
                .money("value", facts.value())
                .date("closeDate", facts.closeDate())
                .word("help", "help", facts.help())
                .block("helpNotes", facts.helpNotes())
                .block("notes", facts.notes())
                .people("team", facts.team())
                .person("customerContact", facts.customerContact())
                .moment("deadline", facts.expiresAt());
    }

    private static Model registration(Model model, RegistrationFacts facts) {
        return model.line("customer", facts.customer())
                .line("solution", facts.solution())
                .word("programme", "programme", facts.programme());
    }
}
