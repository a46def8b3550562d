package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation asked for in the form that created the deal; invitations-service sends it. */
public record RequestedInvitation(
        UUID invitationId,
        OrganizationId invitee,
        @Nullable String locationId,
        List<String> contacts,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable Money value,
        @Nullable String notes,
        List<Person> team,
        List<Solution> solutions,
        @Nullable Help help) {

    public RequestedInvitation {
        contacts = List.copyOf(contacts);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }
}
