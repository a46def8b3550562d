package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inviter asks for, checked; what is left open is prefilled from the inviting deal (I-03). */
public record Terms(
        @Nullable String locationId,
        List<String> contacts,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable Money value,
        @Nullable String notes,
        List<Person> team,
        List<Solution> solutions,
        @Nullable Help help) {
    public Terms {
        contacts = List.copyOf(contacts);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }
}
