package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The private parts of an acceptance (D-10), meant for the invitee's deal alone: they are in the event and in no state.
 *
 * @param won whether the vendor marked its deal won at once
 */
public record Acceptance(
        @Nullable String name,
        @Nullable Money value,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable String notes,
        @Nullable CrmId crm,
        @Nullable String campaignId,
        List<Person> team,
        boolean won,
        @Nullable Money closingValue,
        @Nullable LocalDate contractDate) {
    public Acceptance {
        team = List.copyOf(team);
    }
}
