package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.RecentContacts;
import cosell.deals.deal.domain.Person;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.QueryParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Offers people for a team (D-18). */
@RestController
final class RecentContactsController {

    private static final int MOST = 100;
    private static final int UNLESS_ASKED = 20;

    private final RecentContacts contacts;

    RecentContactsController(RecentContacts contacts) {
        this.contacts = contacts;
    }

    record ContactsView(List<Person> items) {}

    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "How many people at most.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
    @GetMapping("/api/contacts/recent")
    Mono<ContactsView> recent(Caller caller, QueryParameters query) {
        int limit = Objects.requireNonNullElse(query.integer("limit", 1, MOST), UNLESS_ASKED);
        query.check();
        if (!contacts.mayRead(caller)) {
            throw new ProblemException(Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles see no deals."));
        }
        return contacts.of(OrganizationScope.of(caller), caller, limit)
                .collectList()
                .map(ContactsView::new);
    }
}
