package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.Favorites;
import cosell.deals.deal.application.ReadDeals;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Marks and unmarks personal favorites, in any state of the deal (D-17). */
@RestController
@RequestMapping("/api/deals/{id}/favorite")
final class FavoriteController {

    private final Favorites favorites;
    private final ReadDeals deals;
    private final DomainClock clock;

    FavoriteController(Favorites favorites, ReadDeals deals, DomainClock clock) {
        this.favorites = favorites;
        this.deals = deals;
        this.clock = clock;
    }

    /** Whether the deal is the caller's favorite. */
    record FavoriteView(boolean favorite) {}

    @DryRunnable
    @ApiResponse(responseCode = "204", description = "Done; it may have been so before.", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunAnswer.class)))
    @PutMapping
    Mono<ResponseEntity<?>> mark(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        return toggle(Asked.of(caller, id, query, exchange), true, () -> favorites.mark(caller, id, clock.now()));
    }

    @DryRunnable
    @ApiResponse(responseCode = "204", description = "Done; it may have been so before.", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunAnswer.class)))
    @DeleteMapping
    Mono<ResponseEntity<?>> unmark(
            Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        return toggle(Asked.of(caller, id, query, exchange), false, () -> favorites.unmark(caller, id));
    }

    private Mono<ResponseEntity<?>> toggle(Asked asked, boolean favorite, Supplier<Mono<Void>> toggled) {
        return deals.find(OrganizationScope.of(asked.caller()), asked.caller(), asked.id())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(seen -> asked.dryRun()
                        ? Mono.just(ResponseEntity.ok()
                                .headers(Answers.headers(seen, false))
                                .body(DryRunAnswer.of(new FavoriteView(favorite), List.of())))
                        : toggled.get().thenReturn(ResponseEntity.noContent().build()));
    }
}
