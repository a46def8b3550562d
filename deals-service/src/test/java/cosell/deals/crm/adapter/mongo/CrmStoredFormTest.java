package cosell.deals.crm.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.Golden;
import cosell.deals.crm.domain.Contoso;
import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmOutcome;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.crm.domain.OpportunityBuilder;
import cosell.deals.crm.domain.RecordPlace;
import cosell.platform.domain.Announcement;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.DocumentMapper;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

/** Stored names never change by accident: old documents must stay readable. */
class CrmStoredFormTest {

    private static final CrmRecord RECORD = new CrmRecord(
            Contoso.ID,
            new RecordPlace("cosell.crm.contoso.opportunities.v1", 2, 17),
            OpportunityBuilder.complete()
                    .version(5L, Instant.parse("2026-10-26T08:00:00Z"))
                    .build());

    private final DocumentMapper mapper = DocumentMapper.forTypes(List.of(CrmLink.class, CrmResult.class));

    @Test
    void aLinkIsStoredUnderTheseNames() {
        CrmLink link = CrmLink.answered(RECORD, 1, CrmOutcome.REJECTED, Contoso.NOW);

        Document stored = mapper.write(link);

        assertThat(Golden.actual("crm-link-stored.json", json(stored))).isEqualTo(Golden.file("crm-link-stored.json"));
        assertThat(mapper.read(CrmLink.class, stored)).isEqualTo(link);
    }

    @Test
    void aResultIsStoredUnderTheseNames() {
        CrmResult result = RECORD.result(
                CrmOutcome.REJECTED,
                Contoso.DEAL,
                List.of(Fault.of("/name", FaultCode.REQUIRED_FIELD_MISSING, "Missing.", "Give it.", "D-03")),
                Contoso.NOW);

        Document stored = mapper.write(result);

        assertThat(Golden.actual("crm-result-stored.json", json(stored)))
                .isEqualTo(Golden.file("crm-result-stored.json"));
        assertThat(mapper.read(Announcement.class, stored)).isEqualTo(result);
    }

    @Test
    void whatASourceDoesNotSayIsReadBackAsUnsaid() {
        CrmRecord unversioned = new CrmRecord(
                Contoso.ID, RECORD.place(), OpportunityBuilder.complete().build());
        CrmLink link = CrmLink.creating(unversioned, 0, Contoso.NOW);

        assertThat(mapper.read(CrmLink.class, mapper.write(link))).isEqualTo(link);
    }

    private static String json(Document document) {
        return document.toJson(
                JsonWriterSettings.builder().indent(true).build(),
                new DocumentCodec(CodecRegistries.withUuidRepresentation(
                        com.mongodb.MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD)));
    }
}
