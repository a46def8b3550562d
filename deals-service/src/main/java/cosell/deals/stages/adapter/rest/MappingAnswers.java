package cosell.deals.stages.adapter.rest;

import cosell.deals.stages.domain.MappingRefusal;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.Origin;
import cosell.platform.observability.TraceContext;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.DryRun;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.time.DomainClock;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.Outcomes;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.ReadBody;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Commands of requests about stage mappings, and what became of them as HTTP answers. */
@Component
final class MappingAnswers {

    private static final Outcomes<StageMapping, MappingRefusal> OUTCOMES =
            Outcomes.<StageMapping, MappingRefusal>of(MappingRefusal::fault).whenStale(MappingAnswers::stale);
    private static final String REPLACE = "replace-stage-mapping";

    private final Supplier<UUID> newIds;
    private final DomainClock clock;

    MappingAnswers(Supplier<UUID> newIds, DomainClock clock) {
        this.newIds = newIds;
        this.clock = clock;
    }

    CommandContext command(Caller caller, ReadBody<?> body, ServerWebExchange exchange) {
        Optional<IdempotencyKey> key = IdempotencyKey.from(exchange.getRequest().getHeaders());
        return new CommandContext(
                key.map(named -> named.scoped(caller.organization(), REPLACE, ""))
                        .orElseGet(() -> newIds.get().toString()),
                key.map(named -> body.sha256()).orElse(null),
                caller.actor(),
                Origin.USER,
                clock.now(),
                null,
                TraceContext.of(exchange).toString());
    }

    void refuseUnreadable(ReadBody<?> body, Supplier<List<MappingRefusal>> refusals) {
        if (!body.faults().isEmpty()) {
            throw new ProblemException(Problems.ofFaults(body.faults(), OUTCOMES.faults(refusals.get())));
        }
    }

    static ResponseEntity<MappingView> found(Stored<StageMapping> stored) {
        return ResponseEntity.ok().eTag(Outcomes.revision(stored).toETag()).body(MappingView.of(stored.state()));
    }

    static ResponseEntity<?> replaced(CommandOutcome<StageMapping, MappingRefusal> outcome) {
        return answer(outcome, stored -> MappingView.of(stored.state()));
    }

    static ResponseEntity<?> foreseen(DryRun<StageMapping, StageMappingEvent, MappingRefusal> run) {
        List<ForeseenChange> events =
                run.events().stream().map(ForeseenChange::of).toList();
        return answer(run.outcome(), stored -> DryRunAnswer.of(MappingView.of(stored.state()), events));
    }

    /** An event that would be kept. */
    record ForeseenChange(String change) {
        static ForeseenChange of(StageMappingEvent event) {
            return new ForeseenChange(
                    switch (event) {
                        case StageMappingEvent.Begun _ -> "BEGUN";
                        case StageMappingEvent.Replaced _ -> "REPLACED";
                    });
        }
    }

    private static ResponseEntity<?> answer(
            CommandOutcome<StageMapping, MappingRefusal> outcome, Function<Stored<StageMapping>, ?> body) {
        var accepted = OUTCOMES.accepted(outcome);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().eTag(Outcomes.revision(accepted.stored()).toETag());
        if (accepted.replayed()) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(body.apply(accepted.stored()));
    }

    private static Problem stale(Stored<StageMapping> stored) {
        return Problems.revisionMismatch(Outcomes.revision(stored)).with("current", MappingView.of(stored.state()));
    }
}
