package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Position;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.PendingDocument.PendingEntry;
import cosell.platform.outbox.PendingDocument.PendingIntent;
import cosell.platform.outbox.PendingDocument.Settlement;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RelayTest {

    final ScriptedSender sender = new ScriptedSender();
    final List<String> executed = new ArrayList<>();
    final OneDocument documents = new OneDocument();

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
        new Relay<>(documents, sender, intent -> {
                    executed.add(intent.body());
                    return intent.body().equals("failing") ? Mono.error(new IllegalStateException()) : Mono.empty();
                })
                .relay(List.of("id"))
                .block(Duration.ofSeconds(20));
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
