package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deal is about. */
public record Opportunity(
        String name,
        Customer customer,
        @Nullable Person customerContact,
        List<Audience> consents,
        @Nullable Money value,
        @Nullable LocalDate estimatedCloseDate,
        List<Solution> solutions) {
    public Opportunity {
        consents = List.copyOf(consents);
        solutions = List.copyOf(solutions);
    }
}
