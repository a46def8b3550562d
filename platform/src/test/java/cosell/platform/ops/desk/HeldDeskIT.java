package cosell.platform.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.consumer.AppliedPositions;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.LetterPost;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.events.AvroDecoder;
import cosell.platform.ops.OpsAct;
import cosell.platform.ops.OpsAudit;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.security.TestIssuer;
import cosell.platform.web.TestService;
import cosell.store.test.SharedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The desk over real HTTP: what operators see and do, and what nobody sees. */
class HeldDeskIT {

    private static final String DESK = "/api/ops/letters/held-records";
    private static final String SECRET = "ann-private-3141592";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final MongoDatabase DATABASE = SharedStore.client().getDatabase("desk_" + UUID.randomUUID());

    private static LetterPost post;
    private static TestIssuer issuer;
    private static TestService service;

    /** A service that reads letters. */
    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        MongoDatabase database() {
            return DATABASE;
        }

        @Bean
        HeldRecords heldRecords() {
            return post.held;
        }

        @Bean
        AppliedPositions appliedPositions(MongoDatabase database) {
            return new AppliedPositions(new DocumentStore(database, "consumer_positions"));
        }

        @Bean
        AvroDecoder decoder() {
            return post.decoder;
        }

        @Bean
        SourceConsumers sources() {
            return new SourceConsumers(Map.of(LetterPost.TOPIC, post.consumer()));
        }
    }

    @BeforeAll
    static void start() {
        post = new LetterPost(DATABASE);
        issuer = new TestIssuer();
        service = TestService.start(issuer, Map.of("cosell.ops.service", "letters"), Reading.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        post.close();
        Mono.from(DATABASE.drop()).block(PATIENCE);
    }

    @BeforeEach
    void clear() {
        Mono.from(DATABASE.getCollection("held_records").deleteMany(new Document()))
                .block(PATIENCE);
        post.throwing.clear();
        post.away.clear();
    }

    @Test
    void listsWhatIsHeldWithoutItsValue() {
        post.throwing.add(SECRET);
        deliver("seen", 1, post.letter(SECRET));
        deliver("seen", 2, post.letter("next"));

        JsonNode failed =
                get(DESK + "?cause=FAILED&topic=letters.v1").path("items").path(0);

        assertThat(failed.path("key").asString()).isEqualTo("seen");
        assertThat(failed.path("sequence").asString()).isEqualTo("0-1");
        assertThat(failed.path("change").asString()).isEqualTo("cosell.letter.written.v1");
        assertThat(failed.path("schemaId").asInt()).isEqualTo(1);
        assertThat(failed.at("/fault/message").asString()).isEqualTo("java.lang.IllegalStateException");
        JsonNode one = get(DESK + "/" + failed.path("id").asString());
        assertThat(one.path("schema").asString()).isEqualTo("cosell.schemas.CrmOpportunity");
        assertThat(one.at("/value/crmId").asString()).isEqualTo("•••");
        assertThat(one.at("/waiting/0/sequence").asString()).isEqualTo("0-2");
        assertThat(one.toString() + failed).doesNotContain(SECRET);
    }

    @Test
    void namesTheFaultyField() {
        deliver("field", 1, post.unresolvable());

        JsonNode record = get(DESK + "?aggregate=field").path("items").path(0);

        assertThat(record.at("/fault/pointer").asString()).isEqualTo("/crmId");
        assertThat(record.at("/fault/fix").asString()).isNotBlank();
    }

    @Test
    void redrivesAndDiscardsWithANoteInTheAudit() {
        post.throwing.add("b");
        deliver("acts", 1, post.letter("b"));
        deliver("acts", 2, garbage());
        deliver("acts", 3, post.letter("c"));
        String second = id("acts", 1);
        post.throwing.clear();

        JsonNode redriven = post(DESK + "/" + id("acts", 0) + "/redrive", "", 200);
        JsonNode discarded = post(DESK + "/" + second + "/discard", "{\"reason\":\"sent by mistake\"}", 200);

        assertThat(redriven.path("outcome").asString()).isEqualTo("APPLIED");
        assertThat(discarded.path("outcome").asString()).isEqualTo("COUNTED");
        assertThat(post.text("acts")).isEqualTo("bc");
        assertThat(latestAct().action()).isEqualTo("discard");
        assertThat(latestAct().target()).isEqualTo(second);
        assertThat(latestAct().reason()).isEqualTo("sent by mistake");
    }

    @Test
    void redrivesManyInBoundedSteps() {
        post.throwing.add("m");
        for (String key : List.of("many-1", "many-2", "many-3")) {
            deliver(key, 1, post.letter("m"));
        }
        post.throwing.clear();

        JsonNode first = post(DESK + "/redrive", "{\"schema\":1,\"limit\":2}", 200);
        String cursor = first.path("nextCursor").asString();
        JsonNode second = post(DESK + "/redrive", "{\"schema\":1,\"limit\":2,\"cursor\":\"" + cursor + "\"}", 200);

        assertThat(first.at("/redriven/applied").asInt()).isEqualTo(2);
        assertThat(second.at("/redriven/applied").asInt()).isEqualTo(1);
        assertThat(get(DESK).path("items")).isEmpty();
        assertThat(latestAct().target())
                .isEqualTo("HeldFilter[topic=null, aggregateId=null, cause=FAILED, schemaId=1]");
    }

    @Test
    void pagesShowEachRecordOnce() {
        for (int number = 1; number <= 5; number++) {
            deliver("page-" + number, 1, garbage());
        }

        JsonNode first = get(DESK + "?limit=3&count=true");
        JsonNode second =
                get(DESK + "?limit=3&cursor=" + first.path("nextCursor").asString());

        assertThat(first.path("count").asInt()).isEqualTo(5);
        assertThat(first.path("items").findValuesAsString("key")).hasSize(3);
        assertThat(second.path("items").findValuesAsString("key"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.path("items").findValuesAsString("key"));
    }

    @Test
    void whatIsAwayIsA503ThatLeavesTheRecord() {
        post.throwing.add("b");
        deliver("away", 1, post.letter("b"));
        post.throwing.clear();
        post.away.add("b");

        JsonNode problem = post(DESK + "/" + id("away", 0) + "/redrive", "", 503);

        assertThat(problem.path("reason").asString()).isEqualTo("TEMPORARILY_UNAVAILABLE");
        assertThat(get(DESK + "?aggregate=away").at("/items/0/tries").asInt()).isEqualTo(1);
    }

    @Test
    void refusalsNameWhatIsWrong() {
        deliver("refuse", 1, garbage());
        deliver("refuse", 2, post.letter("b"));

        assertThat(post(DESK + "/" + id("refuse", 0) + "/discard", "{\"colour\":1}", 400)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/colour", "/reason");
        assertThat(post(DESK + "/" + id("refuse", 1) + "/discard", "{\"reason\":\"no\"}", 409)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("INVALID_RESOURCE_STATE");
        assertThat(post(DESK + "/redrive", "{\"limit\":0,\"reason\":\" \"}", 400)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/limit", "/reason");
        post(DESK + "/nowhere/redrive", "", 404);
    }

    @Test
    void aReasonForMendingIsHeldToTheSameRule() {
        JsonNode mending =
                post("/api/ops/letters/rebuild", "{\"reason\":\" \"}", 400).path("errors");
        JsonNode redriving = post(DESK + "/redrive", "{\"reason\":\" \"}", 400).path("errors");

        assertThat(mending.findValuesAsString("pointer")).containsExactly("/reason");
        assertThat(mending.toString()).isEqualTo(redriving.toString());
    }

    @Test
    void othersAreRefused() {
        service.as(issuer.token()).get().uri(DESK).exchange().expectStatus().isForbidden();
        service.as(issuer.token())
                .post()
                .uri(DESK + "/redrive")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static byte[] garbage() {
        return SECRET.getBytes(StandardCharsets.UTF_8);
    }

    private static void deliver(String key, int sequence, byte[] value) {
        post.consumer().handle(LetterPost.record(key, sequence, value)).block(PATIENCE);
    }

    private static OpsAct latestAct() {
        return service.context()
                .getBean(OpsAudit.class)
                .latest(1)
                .blockFirst(PATIENCE)
                .act();
    }

    private static String id(String aggregate, int place) {
        JsonNode items = get(DESK + "?aggregate=" + aggregate).path("items");
        return items.path(place).path("id").asString();
    }

    private static WebTestClient operator() {
        return service.as(issuer.token(claims -> claims.claim("roles", List.of("PLATFORM_OPERATOR"))));
    }

    private static JsonNode get(String path) {
        return body(operator().get().uri(path).exchange(), 200);
    }

    private static JsonNode post(String path, String body, int status) {
        WebTestClient.RequestBodySpec request = operator().post().uri(path);
        return body(
                body.isEmpty()
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body)
                                .exchange(),
                status);
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
