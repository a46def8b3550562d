package cosell.deals.stages.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.outbox.DocumentMapper;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Stored names never change by accident: old documents must stay readable. */
class StoredMappingTest {

    private final DocumentMapper mapper = DocumentMapper.forTypes(List.of(StageMapping.class, StageMappingEvent.class));

    @Test
    void aMappingIsStoredUnderTheseNames() {
        StageMapping mapping = new StageMapping(
                Samples.CONTOSO, List.of(new Alias("First talk", "DEVELOPED")), List.of(new Band(1, 20, "QUALIFIED")));

        Document stored = mapper.write(mapping);

        assertThat(stored.toJson())
                .isEqualTo("{\"organization\": \"contoso\","
                        + " \"names\": [{\"name\": \"First talk\", \"stage\": \"DEVELOPED\"}],"
                        + " \"bands\": [{\"from\": 1, \"to\": 20, \"stage\": \"QUALIFIED\"}]}");
        assertThat(mapper.read(StageMapping.class, stored)).isEqualTo(mapping);
    }

    @Test
    void itsEventsAreStoredUnderTheseNames() {
        List<StageMappingEvent> events =
                List.of(new StageMappingEvent.Begun(Samples.CONTOSO), new StageMappingEvent.Replaced(Samples.CONTOSO));

        assertThat(events.stream().map(mapper::write).map(Document::toJson))
                .allMatch(json -> json.contains("\"organization\": \"contoso\""))
                .satisfiesExactly(
                        json -> assertThat(json).contains("StageMappingEvent.Begun"),
                        json -> assertThat(json).contains("StageMappingEvent.Replaced"));
    }
}
