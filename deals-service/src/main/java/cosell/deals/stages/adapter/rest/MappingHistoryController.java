package cosell.deals.stages.adapter.rest;

import cosell.deals.stages.application.ReadStageMapping;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Position;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.PageRequest;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.openapi.PageParameters;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows who made an organization's own stages what they are, and when, oldest first. */
@RestController
final class MappingHistoryController {

    private final ReadStageMapping mappings;
    private final Cursors cursors;

    MappingHistoryController(ReadStageMapping mappings, Cursors cursors) {
        this.mappings = mappings;
        this.cursors = cursors;
    }

    /** @param mapping as it was from then on */
    record MappingEntryView(String sequence, Instant at, Actor actor, MappingView mapping) {
        static MappingEntryView of(HistoryEntry<StageMapping, StageMappingEvent> entry) {
            return new MappingEntryView(
                    entry.event().position().toString(),
                    entry.event().occurredAt(),
                    entry.event().actor(),
                    MappingView.of(entry.stateAfter()));
        }
    }

    @PageParameters
    @GetMapping("/api/stage-mappings/history")
    Mono<Page<MappingEntryView>> history(Caller caller, QueryParameters query) {
        PageRequest request = PageRequest.from(query);
        query.check();
        StageMappingController.requireReader(mappings, caller);
        String identity = caller.organization() + " stage mapping";
        long next = request.cursor() == null
                ? 1
                : Position.parse(cursors.read(request.cursor(), identity).id()).sequence() + 1;
        return mappings.history(OrganizationScope.of(caller), next, request.limit() + 1)
                .map(MappingEntryView::of)
                .collectList()
                .map(found -> Page.of(
                        found,
                        request.limit(),
                        last -> cursors.write(new Cursor(List.of(), last.sequence()), identity)));
    }
}
