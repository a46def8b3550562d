package cosell.deals.stages.adapter.rest;

import cosell.deals.stages.application.ChangeStageMapping;
import cosell.deals.stages.application.ReadStageMapping;
import cosell.deals.stages.domain.MappingDraft;
import cosell.deals.stages.domain.StageMapping;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Outcomes;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.platform.web.Revision;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows and replaces the caller's organization's own stages (D-15). */
@RestController
@RequestMapping("/api/stage-mappings")
final class StageMappingController {

    /** That of the empty mapping which every organization begins with, stored or not. */
    private static final Revision FIRST = new Revision(0, 1);

    private final ReadStageMapping mappings;
    private final ChangeStageMapping changeStageMapping;
    private final MappingAnswers answers;

    StageMappingController(ReadStageMapping mappings, ChangeStageMapping changeStageMapping, MappingAnswers answers) {
        this.mappings = mappings;
        this.changeStageMapping = changeStageMapping;
        this.answers = answers;
    }

    @GetMapping
    Mono<ResponseEntity<MappingView>> get(Caller caller, QueryParameters query) {
        query.check();
        requireReader(mappings, caller);
        return mappings.find(OrganizationScope.of(caller))
                .map(MappingAnswers::found)
                .defaultIfEmpty(ResponseEntity.ok()
                        .eTag(FIRST.toETag())
                        .body(MappingView.of(StageMapping.none(caller.organization()))));
    }

    @Parameter(
            in = ParameterIn.HEADER,
            name = "If-Match",
            required = true,
            description = "The entity tag of the mapping that is replaced.",
            schema = @Schema(type = "string"))
    @DryRunnable
    @ApiResponse(
            responseCode = "200",
            description = "The mapping as it is now, or what a dry run found.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(anyOf = {MappingView.class, DryRunAnswer.class})))
    @PutMapping
    Mono<ResponseEntity<?>> replace(
            Caller caller, ReadBody<MappingRequest> body, QueryParameters query, ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        IfMatch ifMatch = IfMatch.required(exchange.getRequest().getHeaders());
        MappingDraft draft = body.value().draft();
        answers.refuseUnreadable(body, () -> changeStageMapping.refusals(caller, draft));
        CommandContext command = answers.command(caller, body, exchange);
        Predicate<Stored<StageMapping>> isExpected = stored -> ifMatch.matches(Outcomes.revision(stored));
        return dryRun
                ? changeStageMapping.foresee(caller, command, isExpected, draft).map(MappingAnswers::foreseen)
                : changeStageMapping.handle(caller, command, isExpected, draft).map(MappingAnswers::replaced);
    }

    static void requireReader(ReadStageMapping mappings, Caller caller) {
        if (!mappings.mayRead(caller)) {
            throw new ProblemException(
                    Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles have nothing to do with deals."));
        }
    }
}
