package cosell.invitations.engagement.application;

import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.StoredEngagements;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationExpired;
import cosell.platform.domain.Actor;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.time.ManualClock;
import cosell.store.test.FreshDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Much that is due at once, over the real store. */
class DueWorkIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int LOOKED_AT = 256;
    private static final int DRAWN = 64;

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("due_work");

    private final ManualClock clock = new ManualClock(NOW);
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    private StoredEngagements engagements;
    private DueWork dueWork;

    @BeforeEach
    void open() {
        engagements = new StoredEngagements(fresh.database());
        dueWork = engagements.dueWork(clock);
    }

    @Test
    @DisplayName("I-06 two instances over the same deadlines end each invitation once, at its own moment")
    void twoInstancesEndEachOnce() {
        List<UUID> all = opened(500);
        clock.set(DEADLINE.plus(Duration.ofDays(3)));

        Flux.merge(
                        untilNothingIsLeft(dueWork).subscribeOn(Schedulers.boundedElastic()),
                        untilNothingIsLeft(engagements.dueWork(clock)).subscribeOn(Schedulers.boundedElastic()))
                .blockLast(LIMIT);

        assertThat(failures).isEmpty();
        for (int number = 0; number < all.size(); number++) {
            assertThat(engagements.facts(all.get(number)).block(LIMIT))
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.event()).isInstanceOf(InvitationExpired.class);
                        assertThat(fact.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
                    });
        }
        assertThat(all.stream()
                        .map(id -> engagements.facts(id).block(LIMIT).getFirst().occurredAt()))
                .containsExactlyElementsOf(IntStream.range(0, all.size())
                        .mapToObj(DEADLINE::plusMillis)
                        .toList());
    }

    @Test
    void drawsAFewOfThoseThatAreDueLongestAndSaysThatThereAreMore() {
        List<UUID> all = opened(LOOKED_AT + 44);
        clock.set(DEADLINE.plus(Duration.ofDays(1)));

        assertThat(dueWork.some(failures::put).block(LIMIT)).isTrue();

        List<Integer> ended = IntStream.range(0, all.size())
                .filter(number ->
                        !engagements.facts(all.get(number)).block(LIMIT).isEmpty())
                .boxed()
                .toList();
        assertThat(ended).hasSize(DRAWN).allMatch(number -> number < LOOKED_AT);
    }

    @Test
    @DisplayName("I-06 nothing is due a millisecond before the deadline but the reminders that were missed")
    void exactToTheMillisecond() {
        UUID id = opened(1).getFirst();

        clock.set(DEADLINE.minusMillis(1));
        dueWork.some(failures::put).block(LIMIT);
        assertThat(engagements.facts(id).block(LIMIT)).isEmpty();

        clock.set(DEADLINE);
        dueWork.some(failures::put).block(LIMIT);
        assertThat(engagements.facts(id).block(LIMIT))
                .extracting(RecordedEvent::occurredAt)
                .containsExactly(DEADLINE);
    }

    @Test
    void whatFailsIsToldAndKeepsNothingElseFromBeingDone() {
        List<UUID> all = opened(3);
        spoil(all.get(1));
        clock.set(DEADLINE.plus(Duration.ofDays(1)));

        assertThat(dueWork.some(failures::put).block(LIMIT)).isFalse();
        assertThat(failures).containsOnlyKeys(all.get(1).toString());
        for (UUID whole : List.of(all.get(0), all.get(2))) {
            assertThat(engagements.facts(whole).block(LIMIT)).hasSize(1);
        }
    }

    @Test
    void restsWhereNothingGetsOn() {
        List<UUID> all = opened(DRAWN + 1);
        all.forEach(this::spoil);
        clock.set(DEADLINE.plus(Duration.ofDays(1)));

        assertThat(dueWork.some(failures::put).block(LIMIT)).isFalse();
        assertThat(failures).hasSize(DRAWN);
    }

    /** Each was sent a millisecond after the one before it. */
    private List<UUID> opened(int count) {
        return Flux.range(0, count)
                .flatMapSequential(number -> engagements.open("due " + number, NOW.plusMillis(number), FABRIKAM), 16)
                .collectList()
                .block(LIMIT);
    }

    private Mono<Void> untilNothingIsLeft(DueWork instance) {
        return Mono.defer(() -> instance.some(failures::put))
                .repeat()
                .takeUntil(more -> !more)
                .then();
    }

    private void spoil(UUID id) {
        Document set = new Document("$set", new Document("state.invitations", "not a list"));
        Mono.from(fresh.database().getCollection("engagements").updateOne(new Document("_id", id.toString()), set))
                .block(LIMIT);
    }
}
