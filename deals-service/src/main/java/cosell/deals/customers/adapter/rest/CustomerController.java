package cosell.deals.customers.adapter.rest;

import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.customers.application.SuggestCustomers;
import cosell.deals.customers.application.Suggestion;
import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.Customer;
import cosell.platform.domain.FaultCode;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Suggests customers while a deal's form is filled in. */
@RestController
final class CustomerController {

    private static final int LONGEST = 255;

    private final SuggestCustomers suggestCustomers;

    CustomerController(SuggestCustomers suggestCustomers) {
        this.suggestCustomers = suggestCustomers;
    }

    record SuggestionsView(List<SuggestionView> items) {}

    /** A deal's {@code customer}, and where it is known from. */
    record SuggestionView(
            String name,
            String country,
            @Nullable Address address,
            @Nullable String dunsNumber,
            Suggestion.Source source) {
        static SuggestionView of(Suggestion suggestion) {
            Customer customer = suggestion.known().customer();
            return new SuggestionView(
                    customer.name(),
                    customer.country(),
                    customer.address(),
                    customer.dunsNumber(),
                    suggestion.source());
        }
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            required = true,
            description = "Beginnings of words of the company's name, without case and accents.",
            schema = @Schema(type = "string", minLength = 1, maxLength = 255))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "country",
            description = "ISO 3166-1 alpha-2; every country, when missing.",
            schema = @Schema(type = "string", pattern = "^[A-Z]{2}$"))
    @GetMapping("/api/customers")
    Mono<SuggestionsView> find(Caller caller, QueryParameters query) {
        CustomerSearch search = search(query);
        if (!suggestCustomers.maySearch(caller)) {
            throw new ProblemException(
                    Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles have nothing to do with deals."));
        }
        return suggestCustomers
                .find(OrganizationScope.of(caller), caller, search)
                .map(found -> new SuggestionsView(
                        found.stream().map(SuggestionView::of).toList()));
    }

    private static CustomerSearch search(QueryParameters query) {
        String text = query.text("q", LONGEST);
        String country = query.text("country", LONGEST);
        query.require("q");
        CustomerSearch search = CustomerSearch.of(country, Objects.requireNonNullElse(text, ""));
        if (text != null && !search.isEnough()) {
            query.refuse(
                    "q",
                    FaultCode.INVALID_STRING_FORMAT,
                    "This is too little to look for.",
                    "Send at least " + CustomerSearch.FEWEST_LETTERS + " letters or digits.");
        }
        if (country != null && !Customer.isCountry(country)) {
            query.refuse(
                    "country",
                    FaultCode.INVALID_STRING_FORMAT,
                    "This is no country.",
                    "Send an ISO 3166-1 alpha-2 code such as US.");
        }
        query.check();
        return search;
    }
}
