package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.EventViews.EventView;
import cosell.deals.deal.adapter.rest.HistoryEntries.EntryView;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.HistoryEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what became of a deal between two moments. */
@Component
final class DealDiffs {

    private final DealTrees trees;
    private final HistoryEntries entries;

    DealDiffs(DealTrees trees, HistoryEntries entries) {
        this.trees = trees;
        this.entries = entries;
    }

    /** What became of a deal between two moments, for who reads all of it or what is shared. */
    @Schema(anyOf = {DiffView.class, SharedDiffView.class})
    sealed interface DiffAnswer permits DiffView, SharedDiffView {}

    /** @param events what happened in between, oldest first */
    record DiffView(Instant from, Instant to, List<ChangeView> changes, List<EventView> events) implements DiffAnswer {}

    /** @param events sequences of the events that touched the field */
    record ChangeView(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<String> events) {}

    /** Of another organization's deal: never what happened, only what became of what is shared (V-03). */
    record SharedDiffView(Instant from, Instant to, List<FieldChange> changes) implements DiffAnswer {}

    /** @param course the event by which the deal became what it was at first, and all that came behind it */
    DiffView own(Instant from, Instant to, List<HistoryEntry<Deal, DealEvent>> course) {
        Deal before = course.getFirst().stateAfter();
        List<EntryView> between = entries.of(before, course.subList(1, course.size()));
        List<FieldChange> changes = FieldChange.between(
                trees.own(before), trees.own(course.getLast().stateAfter()));
        return new DiffView(
                from,
                to,
                changes.stream().map(change -> view(change, between)).toList(),
                between.stream().map(EntryView::event).toList());
    }

    SharedDiffView shared(Instant from, Instant to, List<HistoryEntry<Deal, DealEvent>> course) {
        return new SharedDiffView(
                from,
                to,
                FieldChange.between(
                        trees.shared(course.getFirst().stateAfter()),
                        trees.shared(course.getLast().stateAfter())));
    }

    private static ChangeView view(FieldChange change, List<EntryView> between) {
        List<String> touching = between.stream()
                .filter(entry -> entry.changes().stream().anyMatch(change::overlaps))
                .map(entry -> entry.event().sequence())
                .toList();
        return new ChangeView(change.pointer(), change.before(), change.after(), touching);
    }
}
