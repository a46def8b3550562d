package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cosell.platform.domain.OrganizationId;
import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.CrmCustomer;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmOutcome;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import cosell.schemas.CrmSolution;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.Fault;
import cosell.schemas.OriginKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Opportunities on a CRM topic become deals, with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmTopicIT {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final String IN = Topics.crmOpportunities(CONTOSO);

    private RunningService service;
    private TestPublisher publisher;
    private TopicLog<CrmResult> results;
    private TopicLog<DealEvent> deals;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "crm_topic");
        publisher = new TestPublisher();
        results = TopicLog.of(Topics.crmResults(CONTOSO), CrmResult.class);
        deals = TopicLog.of(Topics.DEALS, DealEvent.class);
        DemoDirectory.publish(publisher);
    }

    @AfterAll
    void stopTheService() {
        results.close();
        deals.close();
        publisher.close();
        service.close();
    }

    @Test
    @DisplayName("X-01 X-02 D-20 an opportunity becomes a won deal in one go, told once more it is unchanged")
    void anOpportunityBecomesAWonDeal() {
        CrmOpportunity won = complete("T-1")
                .setStage("Proposed")
                .setOutcome(CrmOutcome.WON)
                .setOpenedAt(Instant.parse("2016-10-20T00:00:00Z"))
                .setClosedAt(Instant.parse("2017-03-01T00:00:00Z"))
                .setHistoric(true)
                .setSourceVersion(3L)
                .build();
        publish(won);
        publish(won);

        List<CrmResult> told = resultsOf("T-1", 2);
        assertThat(told)
                .extracting(CrmResult::getOutcome)
                .containsExactly(CrmResultOutcome.APPLIED, CrmResultOutcome.UNCHANGED);
        assertThat(told).extracting(CrmResult::getDealSequence).containsExactly(3L, 3L);
        assertThat(told).extracting(CrmResult::getResultId).doesNotHaveDuplicates();
        UUID dealId = told.getFirst().getDealId();
        List<DealEvent> events = deals.waitForCount(
                "the deal's events", 3, event -> event.getAggregateId().equals(dealId));
        assertThat(events)
                .extracting(DealEvent::getChange)
                .containsExactly(DealChange.CREATED, DealChange.STAGE_MARKED, DealChange.WON);
        assertThat(events.getLast()).satisfies(event -> {
            assertThat(event.getOrigin().getKind()).isEqualTo(OriginKind.CONNECTOR);
            assertThat(event.getOrigin().getSourceVersion()).isEqualTo("3");
            assertThat(event.getState().getHistoric()).isTrue();
            assertThat(event.getState().getOpenedAt()).isEqualTo("2016-10-20T00:00:00Z");
        });
        Answer deal = admin().get(dealId.toString());
        assertThat(deal.tag()).isEqualTo("\"0-1\"");
        assertThat(deal.text("$.status")).isEqualTo("WON");
        Answer history = admin().get(dealId + "/history");
        assertThat(history.texts("$.items[*].change")).containsExactly("CREATED", "STAGE_MARKED", "WON");
        assertThat(history.texts("$.items[*].origin.kind")).containsOnly("CONNECTOR");
        assertThat(history.texts("$.items[0].changes[?(@.pointer=='/status')].after"))
                .containsExactly("WON");
    }

    @Test
    @DisplayName("X-04 V-01 the sync state of a deal is shown to who may see the deal")
    void showsTheSyncState() {
        publish(complete("T-2").build());
        String dealId = resultsOf("T-2", 1).getFirst().getDealId().toString();
        publish(CrmOpportunity.newBuilder()
                .setSystem("dynamics")
                .setCrmId("T-2")
                .setName(" ")
                .build());
        resultsOf("T-2", 2);

        Answer links = links("admin@contoso.example", "?dealId=" + dealId);

        assertThat(links.texts("$.items[*].outcome")).containsExactly("REJECTED");
        assertThat(links.texts("$.items[*].crmId")).containsExactly("T-2");
        assertThat(links("praha@contoso.example", "?dealId=" + dealId).status()).isEqualTo(404);
        assertThat(links("admin@fabrikam.example", "?dealId=" + dealId).status())
                .isEqualTo(404);
        assertThat(links("admin@contoso.example", "").status()).isEqualTo(400);
        assertThat(links("admin@contoso.example", "?dealId=x&colour=red").texts("$.errors[*].pointer"))
                .hasSize(2);
    }

    @Test
    @DisplayName("X-02 a rejection names all its reasons")
    void aRejectionNamesAllItsReasons() {
        publish(CrmOpportunity.newBuilder(complete("T-3").build())
                .setName(null)
                .setCustomer(CrmCustomer.newBuilder().setCountry("Philipines").build())
                .setCurrency("DOLLAR")
                .setSolutions(List.of(CrmSolution.newBuilder().setId("NONE").build()))
                .setStagePercent(100)
                .build());

        CrmResult rejected = resultsOf("T-3", 1).getFirst();

        assertThat(rejected.getOutcome()).isEqualTo(CrmResultOutcome.REJECTED);
        assertThat(rejected.getDealId()).isNull();
        assertThat(rejected.getFaults())
                .extracting(Fault::getPointer, Fault::getRule)
                .containsExactlyInAnyOrder(
                        tuple("/name", "D-03"),
                        tuple("/customer/name", "D-03"),
                        tuple("/customer/country", "D-03"),
                        tuple("/currency", "D-03"),
                        tuple("/solutions/0/id", "D-06"),
                        tuple("/stagePercent", "D-15"));
    }

    @Test
    @DisplayName("X-02 what is older than what was applied is stale")
    void whatIsOlderIsStale() {
        publish(complete("T-4").setSourceVersion(8L).build());
        publish(complete("T-4").setSourceVersion(7L).setName("Older").build());

        assertThat(resultsOf("T-4", 2))
                .extracting(CrmResult::getOutcome)
                .containsExactly(CrmResultOutcome.APPLIED, CrmResultOutcome.STALE);
    }

    @Test
    @DisplayName("X-02 a record that can't be read is answered and held, and those behind it flow on")
    void garbageHoldsNobodyUp() throws Exception {
        publishRaw("dynamics:T-5", "no avro".getBytes(StandardCharsets.UTF_8));
        publish(complete("T-5").build());

        assertThat(resultsOf("T-5", 1)).extracting(CrmResult::getOutcome).containsExactly(CrmResultOutcome.APPLIED);
        CrmResult unreadable = results.waitFor("the answer to garbage", result -> result.getCrmId() == null);
        assertThat(unreadable.getOutcome()).isEqualTo(CrmResultOutcome.REJECTED);
        assertThat(unreadable.getSystem()).isNull();
        assertThat(unreadable.getFaults())
                .extracting(Fault::getMessage)
                .containsExactly("The record can't be read: The record does not begin with the magic byte 0.");
    }

    @Test
    @DisplayName("X-02 a record under another key than its id is refused, because its order is not known")
    void aWrongKeyIsRefused() {
        publisher.publish(IN, "some key", complete("T-6").build(), null);

        CrmResult refused = resultsOf("T-6", 1).getFirst();

        assertThat(refused.getOutcome()).isEqualTo(CrmResultOutcome.REJECTED);
        assertThat(refused.getFaults()).extracting(Fault::getRule).containsExactly("X-02");
    }

    @Test
    @DisplayName("X-01 the organization is the topic's: another one's location is none of its own")
    void theOrganizationIsTheTopics() {
        OrganizationId fabrikam = new OrganizationId("fabrikam");
        try (TopicLog<CrmResult> theirs = TopicLog.of(Topics.crmResults(fabrikam), CrmResult.class)) {
            publisher.publish(
                    Topics.crmOpportunities(fabrikam),
                    "dynamics:T-7",
                    complete("T-7").build(),
                    null);

            CrmResult refused = theirs.waitFor("their result", result -> "T-7".equals(result.getCrmId()));

            assertThat(refused.getOrganization()).isEqualTo("fabrikam");
            assertThat(refused.getFaults()).extracting(Fault::getPointer).containsExactly("/locationId");
        }
    }

    private static CrmOpportunity.Builder complete(String crmId) {
        return CrmOpportunity.newBuilder()
                .setSystem("dynamics")
                .setCrmId(crmId)
                .setName("Cloud move")
                .setCustomer(CrmCustomer.newBuilder()
                        .setName("Woodgrove")
                        .setCountry("US")
                        .build())
                .setLocationId("1000001")
                .setValue(new BigDecimal("125000.0000"))
                .setCurrency("USD")
                .setCloseDate(LocalDate.parse("2026-12-31"))
                .setTeam(List.of(CrmPerson.newBuilder()
                        .setName("Sam Seattle")
                        .setPhone("+14255550100")
                        .setEmail("sam@contoso.example")
                        .build()))
                .setSolutions(
                        List.of(CrmSolution.newBuilder().setId("SOL-1001-CON").build()));
    }

    private void publish(CrmOpportunity opportunity) {
        publisher.publish(IN, opportunity.getSystem() + ":" + opportunity.getCrmId(), opportunity, null);
    }

    private static void publishRaw(String key, byte[] value) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.shared().bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(IN, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private List<CrmResult> resultsOf(String crmId, int count) {
        return results.waitForCount("results of " + crmId, count, result -> crmId.equals(result.getCrmId()));
    }

    private DealsClient admin() {
        return new DealsClient(service.as("admin@contoso.example"));
    }

    private Answer links(String user, String query) {
        return new DealsClient(service.as(user)).send(HttpMethod.GET, "/api/crm/links" + query, Map.of(), "");
    }
}
