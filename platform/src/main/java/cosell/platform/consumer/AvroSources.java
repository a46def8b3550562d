package cosell.platform.consumer;

import cosell.platform.domain.Position;
import cosell.platform.events.AvroDecoder;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementEvent;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationEvent;

/** Readers of the four owners' topics. Thread-safe. */
public final class AvroSources {

    private static final String TRACEPARENT = "traceparent";

    private final AvroDecoder decoder;

    public AvroSources(AvroDecoder decoder) {
        this.decoder = decoder;
    }

    public SourceReader<DealEvent> deals() {
        return record -> {
            DealEvent event = decoder.decode(record.value(), DealEvent.class);
            return new SourceEvent<>(
                    event.getAggregateId().toString(),
                    new Position(event.getEpoch(), event.getSequence()),
                    event.getEventId(),
                    event.getOccurredAt(),
                    event.getChange() == DealChange.SNAPSHOT,
                    record.headers().get(TRACEPARENT),
                    event);
        };
    }

    public SourceReader<EngagementEvent> engagements() {
        return record -> {
            EngagementEvent event = decoder.decode(record.value(), EngagementEvent.class);
            return new SourceEvent<>(
                    event.getAggregateId().toString(),
                    new Position(event.getEpoch(), event.getSequence()),
                    event.getEventId(),
                    event.getOccurredAt(),
                    event.getChange() == EngagementChange.SNAPSHOT,
                    record.headers().get(TRACEPARENT),
                    event);
        };
    }

    public SourceReader<PartnerEvent> partners() {
        return record -> {
            PartnerEvent event = decoder.decode(record.value(), PartnerEvent.class);
            return new SourceEvent<>(
                    event.getAggregateId(),
                    new Position(event.getEpoch(), event.getSequence()),
                    event.getEventId(),
                    event.getOccurredAt(),
                    event.getChange() == PartnerChange.SNAPSHOT,
                    record.headers().get(TRACEPARENT),
                    event);
        };
    }

    public SourceReader<RegistrationEvent> registrations() {
        return record -> {
            RegistrationEvent event = decoder.decode(record.value(), RegistrationEvent.class);
            return new SourceEvent<>(
                    event.getAggregateId().toString(),
                    new Position(event.getEpoch(), event.getSequence()),
                    event.getEventId(),
                    event.getOccurredAt(),
                    event.getChange() == RegistrationChange.SNAPSHOT,
                    record.headers().get(TRACEPARENT),
                    event);
        };
    }
}
