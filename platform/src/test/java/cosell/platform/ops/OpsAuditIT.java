package cosell.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import cosell.platform.model.store.SeamCollections;
import cosell.platform.model.store.StoreOperation;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StorePort;
import cosell.platform.model.store.StoreTrouble;
import cosell.platform.ops.OpsAudit.Entry;
import cosell.platform.ops.OpsAudit.Outcome;
import cosell.platform.outbox.DocumentStore;
import cosell.store.test.FreshDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class OpsAuditIT {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final OpsAct REDRIVE = act("redrive");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("audit");

    private OpsAudit audit;

    @BeforeEach
    void open() {
        audit = at(NOW);
        audit.ensureIndexes().block();
    }

    @Test
    void anActIsNotedBeforeItBegins() {
        List<Entry> seen = audit.record(REDRIVE, audit.latest(10).collectList()).block();

        assertThat(seen).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(REDRIVE);
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.outcome()).isEqualTo(Outcome.STARTED);
            assertThat(entry.result()).isNull();
        });
    }

    @Test
    void itsEndIsNotedWithWhatItCameTo() {
        assertThat(audit.record(REDRIVE, Mono.just(7)).block()).isEqualTo(7);

        assertThat(latest()).satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
            assertThat(entry.result()).isEqualTo("7");
        });
    }

    @Test
    void itsFailureIsNotedWithoutItsWordsAndPassedOn() {
        Mono<Object> failing = Mono.error(new IllegalStateException("ann@contoso.example"));

        assertThatThrownBy(() -> audit.record(REDRIVE, failing).block()).hasMessage("ann@contoso.example");

        assertThat(latest()).satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(entry.result()).isEqualTo("java.lang.IllegalStateException");
        });
    }

    @Test
    void theLatestComeFirst() {
        at(NOW.minusSeconds(1)).record(act("older"), Mono.just(1)).block();
        at(NOW.plusSeconds(1)).record(act("newer"), Mono.just(1)).block();
        audit.record(act("middle"), Mono.just(1)).block();

        assertThat(audit.latest(2)
                        .map(entry -> entry.act().action())
                        .collectList()
                        .block())
                .containsExactly("newer", "middle");
    }

    @Test
    void nothingIsDoneThatCanNotBeNoted() {
        AtomicBoolean done = new AtomicBoolean();
        StorePort away = _ -> Mono.error(StoreTrouble.AWAY.exception());

        assertThatThrownBy(() -> over(away)
                        .record(REDRIVE, Mono.fromCallable(() -> done.getAndSet(true)))
                        .block())
                .isInstanceOf(MongoSocketReadException.class);

        assertThat(done).isFalse();
    }

    @Test
    void whatWasDoneIsNotCalledFailedWhenItsEndCanNotBeNoted() {
        List<StoreOperation> closings = new ArrayList<>();
        StorePort awayAtTheEnd = operation -> {
            if (operation instanceof Insert) {
                return Mono.just(1);
            }
            closings.add(operation);
            return Mono.error(StoreTrouble.AWAY.exception());
        };

        assertThatThrownBy(
                        () -> over(awayAtTheEnd).record(REDRIVE, Mono.just(7)).block())
                .isInstanceOf(MongoSocketReadException.class);

        assertThat(closings).singleElement().asString().contains("DONE").doesNotContain("FAILED");
    }

    private OpsAudit at(Instant moment) {
        return new OpsAudit(new DocumentStore(fresh.database(), "ops_audit"), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static OpsAudit over(StorePort store) {
        return new OpsAudit(
                new DocumentStore(new SeamCollections(store).database(), "ops_audit"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Entry latest() {
        return audit.latest(1).blockFirst();
    }

    private static OpsAct act(String action) {
        return new OpsAct("operator@platform.example", action, "a-record", "why");
    }
}
