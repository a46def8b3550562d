package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitation as a form says it (I-03), complete or not. */
public record InvitationDraft(
        @Nullable String invitee,
        @Nullable String locationId,
        List<String> contacts,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable MoneyDraft value,
        @Nullable String notes,
        List<PersonDraft> team,
        List<String> solutionIds,
        @Nullable HelpDraft help) {
    public InvitationDraft {
        contacts = List.copyOf(contacts);
        team = List.copyOf(team);
        solutionIds = List.copyOf(solutionIds);
    }

    /** Empty when the form names nobody, or nobody who could exist. */
    public Optional<OrganizationId> inviteeId() {
        return Optional.ofNullable(invitee).filter(OrganizationId::isValid).map(OrganizationId::new);
    }
}
