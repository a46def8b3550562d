package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import cosell.platform.domain.privacy.Redactor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the organization itself writes into its deal. */
public record Content(
        String name,
        Customer customer,
        @Nullable Person customerContact,
        List<Consent> consents,
        @Nullable Money value,
        @Nullable LocalDate estimatedCloseDate,
        List<Person> team,
        List<Solution> solutions,
        @Nullable CrmKey crm,
        @Nullable String campaignId,
        @Nullable String notes) {

    public Content {
        consents = List.copyOf(consents);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    Content withoutContact() {
        return new Content(
                name, customer, null, consents, value, estimatedCloseDate, team, solutions, crm, campaignId, notes);
    }

    Content withoutConsents() {
        return new Content(
                name,
                customer,
                customerContact,
                List.of(),
                value,
                estimatedCloseDate,
                team,
                solutions,
                crm,
                campaignId,
                notes);
    }

    Content withRedactedContact(Redactor redactor) {
        return new Content(
                name,
                customer,
                customerContact == null ? null : redactor.redacted(customerContact),
                consents,
                value,
                estimatedCloseDate,
                team,
                solutions,
                crm,
                campaignId,
                notes);
    }

    public Optional<Consent> consentFor(Audience audience) {
        return consents.stream()
                .filter(consent -> consent.audience() == audience)
                .findFirst();
    }

    /** The assessment, if the deal is one. */
    public Optional<Solution> assessment() {
        return solutions.stream()
                .filter(solution -> solution.kind() == SolutionKind.ASSESSMENT)
                .findFirst();
    }
}
