package cosell.deals.contact.adapter.mongo;

import cosell.deals.contact.application.RoundKeys;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Round.Phase;
import cosell.deals.contact.domain.RoundEvent;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How rounds are stored. Nobody outside is told of them yet; the other holders will be by a topic (ADR 27). */
public final class RoundType implements AggregateType<Round, RoundEvent> {

    private static final String DERIVED = "derived.";

    @Override
    public String collection() {
        return "rounds";
    }

    @Override
    public Class<Round> stateType() {
        return Round.class;
    }

    @Override
    public Class<RoundEvent> eventType() {
        return RoundEvent.class;
    }

    @Override
    public List<String> organizationsOf(Round round) {
        return List.of(round.organization().value());
    }

    @Override
    public Map<String, Object> derivedFields(Round round) {
        Map<String, Object> derived = new LinkedHashMap<>();
        if (!round.isOver()) {
            derived.put(RoundKeys.HELD_UNTIL, Date.from(round.stand().heldUntil()));
        }
        if (round.phase() == Phase.RUNNING) {
            derived.put(RoundKeys.UNDER_WAY, RoundKeys.underWay(round));
        }
        return derived;
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<RoundEvent> event, Round stateAfter) {
        return List.of();
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                IndexSpec.sparse(DERIVED + RoundKeys.HELD_UNTIL),
                IndexSpec.uniqueSparse(DERIVED + RoundKeys.UNDER_WAY));
    }
}
