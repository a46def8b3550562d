package cosell.deals.deal.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.Golden;
import cosell.deals.deal.domain.Audience;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.FullDeal;
import cosell.deals.deal.domain.InvitationState;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.DocumentMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

class StoredDealTest {

    private static final JsonWriterSettings PRETTY =
            JsonWriterSettings.builder().indent(true).build();

    private final DocumentMapper mapper = DocumentMapper.forTypes(List.of(Deal.class, DealEvent.class));

    @Test
    void aDealIsStoredUnderThePublishedNames() {
        Document stored = new Document("state", mapper.write(FullDeal.deal()))
                .append("derived", new Document(DealIndex.derived(FullDeal.deal())));

        assertThat(Golden.actual("deal-stored.json", json(stored))).isEqualTo(Golden.file("deal-stored.json"));
    }

    @Test
    void aStoredDealIsReadBackAsItWas() {
        assertThat(mapper.read(Deal.class, mapper.write(FullDeal.deal()))).isEqualTo(FullDeal.deal());
        assertThat(mapper.read(Deal.class, mapper.write(Samples.privateDeal()))).isEqualTo(Samples.privateDeal());
        assertThat(mapper.read(Deal.class, mapper.write(Samples.received()))).isEqualTo(Samples.received());
    }

    @Test
    void everyEventIsStoredUnderItsPublishedName() {
        String stored = events().map(mapper::write).map(StoredDealTest::json).collect(Collectors.joining("\n"));

        assertThat(Golden.actual("deal-events-stored.json", stored)).isEqualTo(Golden.file("deal-events-stored.json"));
        assertThat(events().map(mapper::write).map(document -> mapper.read(DealEvent.class, document)))
                .containsExactlyElementsOf(events().toList());
        assertThat(events().map(Object::getClass)).containsExactlyInAnyOrder(DealEvent.class.getPermittedSubclasses());
    }

    static Stream<DealEvent> events() {
        Fault fault = Fault.of("/crm", FaultCode.DUPLICATE_KEY_VALUE, "Taken.", "Use another.", "X-01");
        return Stream.of(
                new DealEvent.Created(FullDeal.id(1)),
                new DealEvent.Received(FullDeal.id(1), FullDeal.id(2)),
                new DealEvent.Accepted(FullDeal.id(2), List.of(fault)),
                new DealEvent.Declined(FullDeal.id(2), "BUDGET", "Sorry"),
                new DealEvent.Expired(FullDeal.id(2)),
                new DealEvent.Withdrawn(FullDeal.id(2), "DEAL_CLOSED"),
                new DealEvent.Edited(List.of("/name", "/team")),
                new DealEvent.ConsentWithdrawn(Audience.PARTNERS),
                new DealEvent.ContactTakenBack(FullDeal.id(1)),
                new DealEvent.TeamMemberReplaced(List.of("/team")),
                new DealEvent.ContactErased(List.of("/customerContact", "/stageMarks")),
                new DealEvent.StageMarked("QUALIFIED", 20),
                new DealEvent.Won(FullDeal.id(1)),
                new DealEvent.Lost(FullDeal.id(1), "BUDGET"),
                new DealEvent.VisibilityGranted(FullDeal.id(1)),
                new DealEvent.InvitationNoted(FullDeal.id(2), InvitationState.PENDING),
                new DealEvent.RegistrationNoted(FullDeal.id(7), "SUBMITTED"));
    }

    private static String json(Document document) {
        return document.toJson(PRETTY).replace("\r", "");
    }
}
