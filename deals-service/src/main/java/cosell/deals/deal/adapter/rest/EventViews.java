package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a deal as they look outside: what, when, who. */
final class EventViews {

    private EventViews() {}

    record EventView(UUID eventId, String sequence, Instant at, String change, ActorView actor, Origin origin) {
        static EventView of(HistoryEntry<Deal, DealEvent> entry) {
            RecordedEvent<DealEvent> event = entry.event();
            return new EventView(
                    event.eventId(),
                    event.position().toString(),
                    event.occurredAt(),
                    ChangeNames.of(event.event()),
                    ActorView.of(event.actor(), entry.stateAfter().organization()),
                    event.origin());
        }
    }

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
}
