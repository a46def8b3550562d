package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.application.SuggestPartners;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.web.QueryParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Suggests organizations as one types (I-10). */
@RestController
final class SuggestionsController {

    private final SuggestPartners suggest;
    private final OrganizationId vendor;

    SuggestionsController(SuggestPartners suggest, @Value("${cosell.vendor.id}") String vendor) {
        this.suggest = suggest;
        this.vendor = new OrganizationId(vendor);
    }

    @SuggestionQuery
    @GetMapping("/api/partners")
    Mono<Suggestions> suggest(Caller caller, QueryParameters query) {
        return suggest.handle(
                        SuggestionParameters.read(query, caller.organization().equals(vendor)))
                .map(found ->
                        new Suggestions(found.stream().map(PartnerJson::of).toList()));
    }
}
