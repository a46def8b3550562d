package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cosell.platform.domain.NotYetArrived;
import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordNotSentException;
import cosell.platform.outbox.PendingDocument.PendingEntry;
import cosell.platform.outbox.PendingDocument.PendingIntent;
import cosell.platform.outbox.PendingDocument.Settlement;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RelayTest {

    final ScriptedSender sender = new ScriptedSender();
    final List<String> executed = new ArrayList<>();
    final OneDocument documents = new OneDocument();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void removesNoMoreThanTheAcknowledgedPrefix() {
        documents.holds(entry(1, "one"), entry(2, "two"), entry(3, "three"));
        sender.refuse("two"::equals);

        relay();

        assertThat(documents.settled).singleElement().satisfies(settlement -> {
            assertThat(settlement.sentEntries()).isEqualTo(1);
            assertThat(settlement.lastSentVersion()).isEqualTo(1);
            assertThat(settlement.isDrained()).isFalse();
        });
    }

    @Test
    void sendsEntriesInTheirOrder() {
        documents.holds(entry(1, "one"), entry(2, "two"), entry(3, "three"));

        relay();

        assertThat(sender.sent()).containsExactly("one", "two", "three");
        assertThat(documents.settled).singleElement().matches(Settlement::isDrained);
    }

    @Test
    void countsAnEntryAsSentOnlyWhenEveryRecordOfItIs() {
        documents.holds(entry(1, "event", "result"), entry(2, "next"));
        sender.refuse("result"::equals);

        relay();

        assertThat(documents.settled).isEmpty();
    }

    @Test
    void executesNoIntentAfterOneThatFailed() {
        documents.intends("first", "failing", "third");

        relay();

        assertThat(executed).containsExactly("first", "failing");
        assertThat(documents.settled).singleElement().satisfies(settlement -> {
            assertThat(settlement.doneIntents()).isEqualTo(1);
            assertThat(settlement.isDrained()).isFalse();
        });
    }

    @Test
    void countsAnIntentThatWaitsForAnArrivalAndDoesNotWarnOfIt() {
        documents.intends("first", "early");

        List<Level> levels = levelsOf(this::relay);

        assertThat(levels).containsExactly(Level.DEBUG);
        assertThat(postponed("arrived-later")).isEqualTo(1);
        assertThat(postponed("failed")).isZero();
        assertThat(documents.settled)
                .singleElement()
                .satisfies(settlement -> assertThat(settlement.doneIntents()).isEqualTo(1));
    }

    @Test
    void warnsOfAnIntentThatFailedThoughItsCausePassesByItself() {
        documents.intends("away");

        List<Level> levels = levelsOf(this::relay);

        assertThat(levels).containsExactly(Level.WARN);
        assertThat(postponed("failed")).isEqualTo(1);
        assertThat(postponed("arrived-later")).isZero();
    }

    @Test
    void unsetsTheMarkOfADocumentInWhichNothingWaits() {
        documents.holds();

        relay();

        assertThat(documents.settled).singleElement().matches(Settlement::isDrained);
    }

    @Test
    void settlesAnyNumberOfDocumentsHoweverSlowTheStoreIs() {
        documents.copies = 1_000;
        documents.settlingTakes = Duration.ofMillis(10);
        documents.holds(entry(1, "one"));

        relay();

        assertThat(documents.settled).hasSize(1_000);
    }

    private void relay() {
        new Relay<>(documents, sender, this::execute, new PostponedIntents("copies", meters))
                .relay(List.of("id"))
                .block(Duration.ofSeconds(20));
    }

    private Mono<Void> execute(Intent<String> intent) {
        executed.add(intent.body());
        return switch (intent.body()) {
            case "failing" -> Mono.error(new IllegalStateException());
            case "away" -> Mono.error(new RecordNotSentException("away"));
            case "early" -> Mono.error(new Early());
            default -> Mono.empty();
        };
    }

    private double postponed(String reason) {
        return meters.get("cosell.intents.postponed")
                .tag("collection", "copies")
                .tag("reason", reason)
                .counter()
                .count();
    }

    /** At which levels it is told of intents meanwhile. */
    private static List<Level> levelsOf(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(PostponedIntents.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
            return lines.list.stream().map(ILoggingEvent::getLevel).toList();
        } finally {
            logger.setLevel(before);
            logger.detachAppender(lines);
        }
    }

    private static final class Early extends RuntimeException implements NotYetArrived {
        private static final long serialVersionUID = 1L;
    }

    private static PendingEntry entry(long version, String... texts) {
        List<OutgoingRecord> records = new ArrayList<>();
        for (String text : texts) {
            records.add(new OutgoingRecord(
                    "topic",
                    "id",
                    Actor.newBuilder()
                            .setKind(ActorKind.SYSTEM)
                            .setSubject(text)
                            .build(),
                    new CloudEventAttributes(text, "test", "test", Instant.EPOCH, "id", null, null)));
        }
        return new PendingEntry(version, records, List.of());
    }

    static final class OneDocument implements PendingDocuments<String> {
        final List<Settlement<String>> settled = java.util.Collections.synchronizedList(new ArrayList<>());
        int copies = 1;
        Duration settlingTakes = Duration.ZERO;
        private List<PendingEntry> entries = List.of();
        private List<PendingIntent<String>> intents = List.of();

        void holds(PendingEntry... waiting) {
            entries = List.of(waiting);
        }

        void intends(String... bodies) {
            List<PendingIntent<String>> waiting = new ArrayList<>();
            for (int number = 0; number < bodies.length; number++) {
                waiting.add(new PendingIntent<>(
                        number,
                        new Intent<>(
                                "copies/id",
                                "id",
                                new Position(0, 1),
                                number,
                                new UUID(0, 1),
                                Instant.EPOCH,
                                null,
                                bodies[number])));
            }
            intents = waiting;
        }

        @Override
        public Flux<PendingDocument<String>> load(Collection<String> ids) {
            return Flux.range(0, copies).map(number -> new PendingDocument<>("id" + number, 3, entries, intents));
        }

        @Override
        public Mono<Void> settle(List<Settlement<String>> settlements) {
            settled.addAll(settlements);
            return Mono.delay(settlingTakes).then();
        }

        @Override
        public Flux<String> claimOverdue(Instant before, Instant now, int limit) {
            return Flux.empty();
        }
    }
}
