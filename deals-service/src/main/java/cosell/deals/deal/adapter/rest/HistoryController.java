package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.HistoryEntries.EntryView;
import cosell.deals.deal.application.ReadPast;
import cosell.deals.deal.application.Sight;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Position;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.PageRequest;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.openapi.PageParameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what happened to a deal, oldest first: who, when, what, before and after (D-20). */
@RestController
final class HistoryController {

    private static final long BEFORE_ALL = 0;

    private final ReadPast past;
    private final HistoryEntries entries;
    private final Cursors cursors;

    HistoryController(ReadPast past, HistoryEntries entries, Cursors cursors) {
        this.past = past;
        this.entries = entries;
        this.cursors = cursors;
    }

    @PageParameters
    @GetMapping("/api/deals/{id}/history")
    Mono<Page<EntryView>> history(Caller caller, @PathVariable String id, QueryParameters query) {
        PageRequest request = PageRequest.from(query);
        query.check();
        String identity = caller.organization() + " history " + id;
        long shown = shown(request, identity);
        return past.sight(OrganizationScope.of(caller), caller, id)
                .flatMap(sight -> page(sight, shown, request.limit(), identity)
                        .map(page -> request.counted() ? page.counted(sight.events()) : page))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    /** The last entry of the page before is read once more: the first one of this page says what it changed of it. */
    private Mono<Page<EntryView>> page(Sight sight, long shown, int limit, String identity) {
        int before = shown < sight.first() ? 0 : 1;
        return past.from(sight, shown, before + limit + 1)
                .collectList()
                .map(found -> Page.of(
                        entries.of(before == 0 ? null : found.getFirst().stateAfter(), from(found, before)),
                        limit,
                        last -> cursor(last, identity)));
    }

    private static List<HistoryEntry<Deal, DealEvent>> from(List<HistoryEntry<Deal, DealEvent>> found, int index) {
        return found.subList(index, found.size());
    }

    /** Sequence of the last entry that was shown. */
    private long shown(PageRequest request, String identity) {
        return request.cursor() == null
                ? BEFORE_ALL
                : Position.parse(cursors.read(request.cursor(), identity).id()).sequence();
    }

    private String cursor(EntryView last, String identity) {
        return cursors.write(new Cursor(List.of(), last.event().sequence()), identity);
    }
}
