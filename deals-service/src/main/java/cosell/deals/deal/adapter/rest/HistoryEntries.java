package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the events of a deal into entries that say which fields were changed from what to what. */
@Component
final class HistoryEntries {

    private static final Set<String> NOISE = Set.of("updatedAt", "_links");

    private final JsonMapper mapper;

    HistoryEntries(JsonMapper mapper) {
        this.mapper = mapper;
    }

    record EntryView(
            UUID eventId,
            String sequence,
            Instant at,
            String change,
            ActorView actor,
            Origin origin,
            List<FieldChange> changes) {}

    /** Who did it; of another organization's people only the organization is told (V-03). */
    record ActorView(
            Actor.Kind kind,
            @Nullable OrganizationId organization,
            @Nullable String subject,
            @Nullable String email) {
        static ActorView of(Actor actor, OrganizationId reader) {
            boolean foreign =
                    actor.organization() != null && !actor.organization().equals(reader);
            return foreign
                    ? new ActorView(actor.kind(), actor.organization(), null, null)
                    : new ActorView(actor.kind(), actor.organization(), actor.subject(), actor.email());
        }
    }

    record FieldChange(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    List<EntryView> of(List<HistoryEntry<Deal, DealEvent>> history) {
        List<EntryView> views = new ArrayList<>();
        JsonNode before = mapper.createObjectNode();
        for (HistoryEntry<Deal, DealEvent> entry : history) {
            JsonNode after = tree(entry.stateAfter());
            views.add(view(entry, changes(before, after)));
            before = after;
        }
        return views;
    }

    private static EntryView view(HistoryEntry<Deal, DealEvent> entry, List<FieldChange> changes) {
        RecordedEvent<DealEvent> event = entry.event();
        return new EntryView(
                event.eventId(),
                event.position().toString(),
                event.occurredAt(),
                constantName(event.event()),
                ActorView.of(event.actor(), entry.stateAfter().organization()),
                event.origin(),
                changes);
    }

    private JsonNode tree(Deal deal) {
        ObjectNode tree = mapper.valueToTree(DealView.of(deal, Map.of()));
        tree.remove(NOISE);
        return tree;
    }

    private static List<FieldChange> changes(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names.stream()
                .filter(name -> !isSame(before.path(name), after.path(name)))
                .map(name -> new FieldChange("/" + name, before.get(name), after.get(name)))
                .toList();
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        boolean nothing = (before.isMissingNode() || before.isNull()) && (after.isMissingNode() || after.isNull());
        return nothing || before.equals(after);
    }

    /** {@code StageMarked} is told as {@code STAGE_MARKED}, as in the public events. */
    private static String constantName(DealEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
