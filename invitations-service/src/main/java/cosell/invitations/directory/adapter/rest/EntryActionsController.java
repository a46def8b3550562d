package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.application.AskEntryActions;
import cosell.invitations.directory.application.AskEntryActions.Actions;
import cosell.invitations.directory.application.AskEntryActions.Possibility;
import cosell.platform.security.Caller;
import cosell.platform.web.ActionView;
import cosell.platform.web.Outcomes;
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

/** Answers "why not yet?" about everything that there is to do with an entry of the directory. */
@RestController
final class EntryActionsController {

    private final AskEntryActions actions;

    EntryActionsController(AskEntryActions actions) {
        this.actions = actions;
    }

    record EntryActionsView(List<ActionView> items) {}

    @GetMapping("/api/partners/{id}/actions")
    Mono<ResponseEntity<EntryActionsView>> actions(
            @PathVariable("id") String id, Caller caller, QueryParameters query) {
        query.check();
        return actions.of(caller, id)
                .map(EntryActionsController::answer)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private static ResponseEntity<EntryActionsView> answer(Actions asked) {
        String entry = "/api/partners/" + asked.entry().id();
        return ResponseEntity.ok()
                .eTag(Outcomes.revision(asked.entry()).toETag())
                .body(new EntryActionsView(asked.all().stream()
                        .map(possibility -> view(possibility, entry))
                        .toList()));
    }

    private static ActionView view(Possibility possibility, String entry) {
        String name = possibility.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean possible = possibility.unmet().isEmpty();
        var unmet = EntryAnswers.OUTCOMES.faults(possibility.unmet());
        return switch (possibility.action()) {
            case EDIT_PROFILE, SET_KIND, SET_READINESS, GRANT_RIGHTS, PUBLISH_SOLUTIONS ->
                new ActionView(name, possible, "PUT", entry, unmet, null);
            case INVITE -> new ActionView(name, possible, "POST", "/api/invitations", unmet, null);
        };
    }
}
