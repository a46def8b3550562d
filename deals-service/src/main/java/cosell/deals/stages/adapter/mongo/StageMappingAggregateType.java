package cosell.deals.stages.adapter.mongo;

import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.List;
import java.util.Map;

/** How stage mappings are stored, one for each organization, under its id. Nothing of them leaves this service. */
public final class StageMappingAggregateType implements AggregateType<StageMapping, StageMappingEvent> {

    @Override
    public String collection() {
        return "stage_mappings";
    }

    @Override
    public Class<StageMapping> stateType() {
        return StageMapping.class;
    }

    @Override
    public Class<StageMappingEvent> eventType() {
        return StageMappingEvent.class;
    }

    @Override
    public List<String> organizationsOf(StageMapping mapping) {
        return List.of(mapping.organization().value());
    }

    @Override
    public Map<String, Object> derivedFields(StageMapping mapping) {
        return Map.of();
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<StageMappingEvent> event, StageMapping stateAfter) {
        return List.of();
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of();
    }
}
