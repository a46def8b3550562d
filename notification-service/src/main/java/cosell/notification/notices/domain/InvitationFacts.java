package cosell.notification.notices.domain;

import cosell.notification.copies.domain.Person;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reduced copy of an invitation: all that an invitee may see before it answers (I-03a).
 *
 * @param customer the customer's company name
 * @param country the customer's country
 * @param solutions names of what the invitee is to bring
 * @param help code of the kind of help asked for
 * @param team the inviter's people for it
 * @param customerContact only with the customer's consent for this audience (D-04)
 */
public record InvitationFacts(
        OrganizationId inviter,
        String dealName,
        String customer,
        String country,
        List<String> solutions,
        @Nullable Money value,
        @Nullable LocalDate closeDate,
        @Nullable String notes,
        @Nullable String help,
        @Nullable String helpNotes,
        List<Person> team,
        @Nullable Person customerContact,
        Instant expiresAt) {

    public InvitationFacts {
        solutions = List.copyOf(solutions);
        team = List.copyOf(team);
    }
}
