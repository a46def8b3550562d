package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.PartViews.MoneyView;
import cosell.deals.deal.adapter.rest.PartViews.SolutionView;
import cosell.deals.deal.domain.Help;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.RequestedInvitation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations of a deal as they look outside. */
final class SharingViews {

    private SharingViews() {}

    record RequestedView(
            UUID invitationId,
            String invitee,
            @Nullable String locationId,
            List<String> contacts,
            @Nullable LocalDate estimatedCloseDate,
            @Nullable MoneyView value,
            @Nullable String notes,
            List<Person> team,
            List<SolutionView> solutions,
            @Nullable Help help) {
        static RequestedView of(RequestedInvitation requested) {
            return new RequestedView(
                    requested.invitationId(),
                    requested.invitee().value(),
                    requested.locationId(),
                    requested.contacts(),
                    requested.estimatedCloseDate(),
                    MoneyView.of(requested.value()),
                    requested.notes(),
                    requested.team(),
                    requested.solutions().stream().map(SolutionView::of).toList(),
                    requested.help());
        }
    }

    /** The inviting deal's own id is nobody else's business. */
    record InviterView(String organization, UUID invitationId, List<Person> contacts) {
        static @Nullable InviterView of(@Nullable Inviter inviter) {
            return inviter == null
                    ? null
                    : new InviterView(inviter.organization().value(), inviter.invitationId(), inviter.contacts());
        }
    }
}
