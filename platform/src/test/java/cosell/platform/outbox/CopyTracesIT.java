package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.platform.domain.Position;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.domain.privacy.Redactor;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class CopyTracesIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SAM = "sam@contoso.example";
    private static final Redactor REDACTOR = new Redactor(SAM);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("copy_traces");

    private final List<String> executed = new CopyOnWriteArrayList<>();
    private Copies<Kept, Deed> copies;

    /** What is kept of a source. */
    record Kept(String text) {}

    /** What its events cause. */
    sealed interface Deed {
        record Write(String to) implements Deed {}
    }

    @BeforeEach
    void open() {
        CopyType<Kept, Deed> type = new CopyType<>(
                "kept",
                Kept.class,
                Deed.class,
                kept -> Map.of(Traces.FIELD, Addresses.in(kept)),
                List.of(IndexSpec.on("derived." + Traces.FIELD)));
        copies = new Outboxes(fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .copies(type, intent -> Mono.fromRunnable(() -> executed.add(((Deed.Write) intent.body()).to())));
        copies.start();
        copies.stop();
    }

    @Test
    @DisplayName("P-01 a copy is found by its state and by what it still has to do, and is redacted in both")
    void stateAndIntents() {
        apply("state", "Sam <" + SAM + ">");
        apply("intent", "nobody", new Deed.Write("ann@x.example"), new Deed.Write(SAM));
        apply("other", "nobody", new Deed.Write("ann@x.example"));

        assertThat(found()).containsExactlyInAnyOrder("state", "intent");
        assertThat(redact("state")).isTrue();
        assertThat(redact("intent")).isTrue();
        assertThat(redact("other")).isFalse();
        assertThat(redact("missing")).isFalse();

        assertThat(found()).isEmpty();
        assertThat(copies.store().find("state").block(LIMIT).state()).isEqualTo(new Kept("Sam <(erased)>"));
        assertThat(copies.store().find("state").block(LIMIT).last()).isEqualTo(new Position(0, 1));
    }

    @Test
    @DisplayName("P-01 what a redacted copy still had to do is done, in order, without the person")
    void intentsAreStillDone() {
        apply("intent", "nobody", new Deed.Write("ann@x.example"), new Deed.Write(SAM));
        redact("intent");

        copies.start();
        await().atMost(LIMIT).until(() -> executed.size() == 2);
        copies.stop();

        assertThat(executed).containsExactly("ann@x.example", "(erased)");
    }

    private List<String> found() {
        return copies.traces().of(SAM).collectList().block(LIMIT);
    }

    private boolean redact(String id) {
        return copies.traces()
                .redact(id, REDACTOR::redacted, REDACTOR::redacted)
                .block(LIMIT);
    }

    private void apply(String id, String text, Deed... deeds) {
        SourceEvent<String> event =
                new SourceEvent<>(id, new Position(0, 1), UUID.randomUUID(), Instant.EPOCH, false, null, text);
        copies.store()
                .apply(null, event, new CopyChange<>(new Kept(text), List.of(deeds)))
                .block(LIMIT);
    }
}
