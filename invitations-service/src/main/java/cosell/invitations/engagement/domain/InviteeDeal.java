package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The copy of an invitee's deal, for the cards of the engagement (V-03) and for the invitee's rank (I-11); nothing is
 * decided on it.
 *
 * @param upkeep null when it was stored before anybody wanted to know
 */
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
        List<Solution> solutions,
        @Nullable Upkeep upkeep) {
    public InviteeDeal {
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    /**
     * How its organization looks after it.
     *
     * @param touchedAt when the organization's own people or their CRM worked on it last; null when that is not known
     * @param endedAt null while it is open
     */
    public record Upkeep(
            @Nullable Instant touchedAt, @Nullable Instant endedAt) {}
}
