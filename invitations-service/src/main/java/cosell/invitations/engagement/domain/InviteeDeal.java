package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of an invitee's deal, for the cards of the engagement (V-03) only; nothing is decided on it. */
public record InviteeDeal(
        UUID dealId,
        UUID engagementId,
        OrganizationId organization,
        DealStatus status,
        String stage,
        int stagePercent,
        @Nullable Money value,
        @Nullable LocalDate estimatedCloseDate,
        List<Person> team,
        List<Solution> solutions) {
    public InviteeDeal {
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }
}
