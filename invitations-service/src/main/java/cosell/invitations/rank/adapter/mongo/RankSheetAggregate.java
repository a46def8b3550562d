package cosell.invitations.rank.adapter.mongo;

import cosell.invitations.rank.domain.RankSheet;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.List;
import java.util.Map;

/** How rank sheets are stored: one for each organization, for its own eyes only; nothing of them is published. */
public final class RankSheetAggregate implements AggregateType<RankSheet, Void> {

    @Override
    public String collection() {
        return "rank_sheets";
    }

    @Override
    public Class<RankSheet> stateType() {
        return RankSheet.class;
    }

    @Override
    public Class<Void> eventType() {
        return Void.class;
    }

    @Override
    public List<String> organizationsOf(RankSheet state) {
        return List.of(state.organization().value());
    }

    @Override
    public Map<String, Object> derivedFields(RankSheet state) {
        return Map.of();
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<Void> event, RankSheet stateAfter) {
        return List.of();
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of();
    }
}
