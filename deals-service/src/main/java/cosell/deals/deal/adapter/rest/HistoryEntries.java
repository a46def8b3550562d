package cosell.deals.deal.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cosell.deals.deal.adapter.rest.EventViews.EventView;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.outbox.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns the events of a deal into entries that say which fields were changed from what to what. */
@Component
final class HistoryEntries {

    private final DealTrees trees;

    HistoryEntries(DealTrees trees) {
        this.trees = trees;
    }

    record EntryView(@JsonUnwrapped EventView event, List<FieldChange> changes) {}

    /** @param before the deal before the first of these; null where the history, or the caller's sight of it, begins */
    List<EntryView> of(@Nullable Deal before, List<HistoryEntry<Deal, DealEvent>> history) {
        List<EntryView> views = new ArrayList<>();
        JsonNode last = before == null ? trees.nothing() : trees.own(before);
        for (HistoryEntry<Deal, DealEvent> entry : history) {
            JsonNode next = trees.own(entry.stateAfter());
            views.add(new EntryView(EventView.of(entry), FieldChange.between(last, next)));
            last = next;
        }
        return views;
    }
}
