package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.AskActions;
import cosell.invitations.engagement.application.AskActions.Possibility;
import cosell.invitations.engagement.application.ReadInvitations;
import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.application.ShowEngagement;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ActionView;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers "why not yet?" about invitations and engagements. */
@RestController
final class ActionsController {

    private final AskActions actions;
    private final ReadInvitations invitations;
    private final ShowEngagement engagements;
    private final Requesters requesters;
    private final InvitationResponses responses;

    ActionsController(
            AskActions actions,
            ReadInvitations invitations,
            ShowEngagement engagements,
            Requesters requesters,
            InvitationResponses responses) {
        this.actions = actions;
        this.invitations = invitations;
        this.engagements = engagements;
        this.requesters = requesters;
        this.responses = responses;
    }

    record ActionsView(List<ActionView> items) {}

    @GetMapping("/api/invitations/{id}/actions")
    Mono<ResponseEntity<ActionsView>> ofInvitation(@PathVariable("id") UUID id, Caller caller, QueryParameters query) {
        query.check();
        return invitations
                .find(OrganizationScope.of(caller), requesters.of(caller), id)
                .map(seen -> ResponseEntity.ok().eTag(responses.tag(seen)).body(view(seen)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    @GetMapping("/api/engagements/{id}/actions")
    Mono<ActionsView> ofEngagement(@PathVariable("id") UUID id, Caller caller, QueryParameters query) {
        query.check();
        return engagements
                .handle(OrganizationScope.of(caller), requesters.of(caller), id.toString())
                .flatMap(shown -> actions.of(shown, requesters.of(caller)))
                .map(possibilities -> new ActionsView(possibilities.stream()
                        .map(possibility -> view(possibility, "/api/invitations", null))
                        .toList()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private ActionsView view(SeenInvitation seen) {
        String self = InvitationLinks.INVITATIONS + seen.invitation().id();
        String engagement = InvitationLinks.ENGAGEMENTS + seen.engagement().id() + "/actions";
        return new ActionsView(actions.of(seen).stream()
                .map(possibility ->
                        view(possibility, self + "/" + InvitationLinks.name(possibility.action()), engagement))
                .toList());
    }

    private static ActionView view(Possibility<?> possibility, String href, @Nullable String see) {
        return new ActionView(
                InvitationLinks.name(possibility.action()),
                possibility.possible(),
                "POST",
                href,
                InvitationResponses.OUTCOMES.faults(possibility.unmet()),
                see);
    }
}
