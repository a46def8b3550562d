package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an invitee sees before accepting (I-03a). Fixed once sent, but for a contact whose consent is withdrawn. */
public record ReducedCopy(
        String dealName,
        Customer customer,
        @Nullable Person customerContact,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable Money value,
        @Nullable String notes,
        List<Person> team,
        List<Solution> solutions,
        @Nullable Help help) {
    public ReducedCopy {
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    ReducedCopy withoutContact() {
        return new ReducedCopy(dealName, customer, null, estimatedCloseDate, value, notes, team, solutions, help);
    }
}
