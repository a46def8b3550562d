package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two events of the first hour were sent and are in history, two of the second wait in the document. */
class HistoryIT {

    private static final Instant FIRST = Instant.parse("2026-04-01T10:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(3_600);
    private static final OrganizationScope CONTOSO =
            OrganizationScope.system(new OrganizationId("contoso"), "a test's own");
    private static final OrganizationScope FABRIKAM =
            OrganizationScope.system(new OrganizationId("fabrikam"), "a test's own");

    private final ScriptedSender sender = new ScriptedSender();

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("history");

    private Aggregates<Tally, Tally.Event> tallies;

    @BeforeEach
    void start() {
        tallies = new Outboxes(fresh.database(), sender, new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new TallyType());
        tallies.start();
        Stored<Tally> sent = raised(created(), FIRST.plusMillis(1));
        await().until(() -> outbox().isEmpty());
        sender.refuse(text -> true);
        raised(raised(sent, SECOND), SECOND.plusMillis(1));
    }

    @AfterEach
    void stop() {
        tallies.stop();
    }

    @Test
    void goesOnFromASequenceAndStopsAfterSoMany() {
        assertThat(sequences(tallies.history().from(CONTOSO, "a", 1, 100))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sequences(tallies.history().from(CONTOSO, "a", 2, 2))).containsExactly(2L, 3L);
        assertThat(sequences(tallies.history().from(CONTOSO, "a", 4, 100))).containsExactly(4L);
        assertThat(sequences(tallies.history().from(CONTOSO, "a", 5, 100))).isEmpty();
    }

    @Test
    void findsTheLastEventUntilAMomentThatMomentIncluded() {
        assertThat(valueAt(FIRST.minusMillis(1))).isNull();
        assertThat(valueAt(FIRST)).isEqualTo(0);
        assertThat(valueAt(SECOND.minusMillis(1))).isEqualTo(1);
        assertThat(valueAt(SECOND)).isEqualTo(2);
        assertThat(valueAt(SECOND.plusSeconds(9))).isEqualTo(3);
    }

    @Test
    void showsAnotherOrganizationNothing() {
        assertThat(sequences(tallies.history().from(FABRIKAM, "a", 1, 100))).isEmpty();
        assertThat(tallies.history().lastUntil(FABRIKAM, "a", SECOND).block()).isNull();
    }

    private Integer valueAt(Instant moment) {
        return tallies.history()
                .lastUntil(CONTOSO, "a", moment)
                .map(entry -> entry.stateAfter().value())
                .block();
    }

    private static List<Long> sequences(Flux<HistoryEntry<Tally, Tally.Event>> entries) {
        return entries.map(entry -> entry.event().position().sequence())
                .collectList()
                .block();
    }

    private Stored<Tally> created() {
        Tally tally = Tally.of("contoso");
        return tallies.store()
                .insert(
                        "a",
                        new AggregateWrite<>(tally, List.of(new Tally.Event.Started(tally.owner()))),
                        command("create", FIRST))
                .block();
    }

    private Stored<Tally> raised(Stored<Tally> before, Instant at) {
        return tallies.store()
                .find(CONTOSO, before.id())
                .flatMap(read -> tallies.store()
                        .update(
                                read,
                                new AggregateWrite<>(read.state().raised(1), List.of(new Tally.Event.Raised(1))),
                                command("raise " + at, at)))
                .block();
    }

    private List<Document> outbox() {
        return Mono.from(fresh.database()
                        .getCollection("tallies")
                        .find(new Document("_id", "a"))
                        .first())
                .map(document -> document.getList("outbox", Document.class))
                .block();
    }

    private static CommandContext command(String id, Instant at) {
        return new CommandContext(id, null, Actor.system("test"), Origin.USER, at, null, null);
    }
}
