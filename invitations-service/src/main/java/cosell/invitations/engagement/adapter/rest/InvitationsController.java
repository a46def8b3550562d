package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.InviteOrganization;
import cosell.invitations.engagement.application.ReadInvitations;
import cosell.invitations.engagement.application.ReadInvitations.Wanted;
import cosell.invitations.engagement.application.Requesters;
import cosell.invitations.engagement.application.SeenInvitation;
import cosell.platform.domain.Fault;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Cursors;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.Page;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sending invitations and reading them. */
@RestController
@RequestMapping("/api/invitations")
final class InvitationsController {

    private static final String INVITE = "invite";
    private static final String JSON = "application/json";

    private final InviteOrganization invite;
    private final ReadInvitations invitations;
    private final Requesters requesters;
    private final Requests requests;
    private final InvitationResponses responses;
    private final Cursors cursors;

    InvitationsController(
            InviteOrganization invite,
            ReadInvitations invitations,
            Requesters requesters,
            Requests requests,
            InvitationResponses responses,
            Cursors cursors) {
        this.invite = invite;
        this.invitations = invitations;
        this.requesters = requesters;
        this.requests = requests;
        this.responses = responses;
        this.cursors = cursors;
    }

    @DryRunnable
    @AfterDealSequence
    @ApiResponse(
            responseCode = "201",
            description = "The invitation, which was sent.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InvitationJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DryRunAnswer.class)))
    @PostMapping
    Mono<ResponseEntity<?>> invite(
            ReadBody<InviteRequest> body, Caller caller, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        InviteRequest request = body.value();
        List<Fault> faults = Problems.merge(body.faults(), request.faults());
        if (!request.namesTarget()) {
            return Mono.error(new ProblemException(Problems.ofForm(faults)));
        }
        UUID id = requests.createdId(exchange, caller, INVITE);
        Asked asked = new Asked(caller, INVITE, id, body, faults, dryRun, exchange);
        return invite.handle(request.target(), id, request.draft(), requests.creation(asked))
                .map(ran -> responses.created(ran, asked));
    }

    @ListedInvitations
    @GetMapping
    Mono<Page<InvitationJson>> list(Caller caller, QueryParameters query) {
        InvitationListing listing = InvitationListing.from(query, caller);
        return list(caller, listing.wanted(cursors))
                .collectList()
                .map(found -> Page.of(found, listing.page().limit(), last -> listing.cursor(last, cursors)))
                .map(page -> page.map(responses::json))
                .flatMap(page -> listing.page().counted()
                        ? list(caller, listing.counted()).count().map(page::counted)
                        : Mono.just(page));
    }

    private Flux<SeenInvitation> list(Caller caller, Wanted wanted) {
        return invitations.list(OrganizationScope.of(caller), requesters.of(caller), wanted);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<InvitationJson>> read(@PathVariable("id") UUID id, Caller caller, QueryParameters query) {
        query.check();
        return invitations
                .find(OrganizationScope.of(caller), requesters.of(caller), id)
                .map(responses::read)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }
}
