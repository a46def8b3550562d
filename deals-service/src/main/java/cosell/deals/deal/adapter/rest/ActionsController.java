package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.AskActions;
import cosell.deals.deal.application.AskActions.Actions;
import cosell.deals.deal.application.AskActions.Possibility;
import cosell.deals.deal.domain.Deal;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ActionView;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers "why not yet?" about everything that there is to do with a deal. */
@RestController
final class ActionsController {

    private final AskActions actions;

    ActionsController(AskActions actions) {
        this.actions = actions;
    }

    record ActionsView(List<ActionView> items) {}

    @GetMapping("/api/deals/{id}/actions")
    Mono<ResponseEntity<ActionsView>> actions(Caller caller, @PathVariable String id, QueryParameters query) {
        query.check();
        return actions.of(OrganizationScope.of(caller), caller, id)
                .map(ActionsController::answer)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private static ResponseEntity<ActionsView> answer(Actions asked) {
        Deal deal = asked.deal().state();
        return ResponseEntity.ok()
                .headers(Answers.headers(asked.deal(), false))
                .body(new ActionsView(asked.all().stream()
                        .map(possibility -> view(possibility, deal))
                        .toList()));
    }

    private static ActionView view(Possibility possibility, Deal deal) {
        ActionPlace place = ActionPlace.of(possibility.action(), deal);
        return new ActionView(
                possibility.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                possibility.possible(),
                place.method(),
                place.href(),
                Answers.faults(possibility.unmet()),
                place.see());
    }
}
