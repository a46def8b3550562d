package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.Favorites;
import cosell.deals.deal.application.ReadDeals;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
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

    @PutMapping
    Mono<ResponseEntity<Void>> mark(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return seen(caller, id).then(Mono.defer(() -> done(favorites.mark(caller, id, clock.now()))));
    }

    @DeleteMapping
    Mono<ResponseEntity<Void>> unmark(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return seen(caller, id).then(Mono.defer(() -> done(favorites.unmark(caller, id))));
    }

    private Mono<Void> seen(Caller caller, String id) {
        return deals.find(OrganizationScope.of(caller), caller, id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .then();
    }

    private static Mono<ResponseEntity<Void>> done(Mono<Void> marked) {
        return marked.thenReturn(ResponseEntity.noContent().build());
    }
}
