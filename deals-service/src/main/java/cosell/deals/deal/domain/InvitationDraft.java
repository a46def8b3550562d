package cosell.deals.deal.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation asked for in a creation form, unchecked. */
public record InvitationDraft(
        @Nullable String invitee,
        @Nullable String locationId,
        List<String> contacts,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable MoneyDraft value,
        @Nullable String notes,
        List<PersonDraft> team,
        List<SolutionDraft> solutions,
        @Nullable HelpDraft help) {

    public InvitationDraft {
        contacts = List.copyOf(contacts);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }
}
