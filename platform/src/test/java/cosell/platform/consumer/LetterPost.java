package cosell.platform.consumer;

import com.mongodb.MongoTimeoutException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.AvroEncoder;
import cosell.platform.events.FakeRegistry;
import cosell.platform.events.SchemaRegistryClient;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Contracts;
import cosell.schemas.CrmOpportunity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A topic of letters on the wire, and a service that appends them to one copy for each aggregate. */
public final class LetterPost implements AutoCloseable {

    public static final String TOPIC = "letters.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final FakeRegistry registry;
    public final HeldRecords held;
    public final AvroDecoder decoder;

    /** Letters at which the handler throws. */
    public final Set<String> throwing = ConcurrentHashMap.newKeySet();

    /** Letters for which something is away. */
    public final Set<String> away = ConcurrentHashMap.newKeySet();

    private final SchemaRegistryClient client;
    private final AvroEncoder encoder;
    private final Copies<Letters, Void> copies;

    /** What is kept of the source. */
    record Letters(String text) {}

    public LetterPost(MongoDatabase database) {
        registry = registry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(2));
        encoder = new AvroEncoder(client, true);
        decoder = new AvroDecoder(client);
        held = new HeldRecords(new DocumentStore(database, "held_records"), "letters");
        held.ensureIndexes().block(PATIENCE);
        copies = new Outboxes(database, _ -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .copies(CopyType.of("letters", Letters.class, Void.class), _ -> Mono.empty());
    }

    /** The consumer of one instance. */
    public OrderedConsumer<CrmOpportunity> consumer() {
        return new OrderedConsumer<>(
                this::read, new CopyTarget<>(copies.store(), this::append), held, Clock.systemUTC());
    }

    /** A letter as it is written to the topic. */
    public byte[] letter(String letter) {
        return written(
                CrmOpportunity.newBuilder().setSystem("crm").setCrmId(letter).build());
    }

    /** An opportunity as it is written to the topic. */
    public byte[] written(CrmOpportunity opportunity) {
        return encoder.encode(TOPIC, opportunity);
    }

    /** A letter whose {@code crmId} is a number, by a schema that somebody else registered. */
    public byte[] unresolvable() {
        String ours = Contracts.wireText(CrmOpportunity.class);
        String theirs =
                ours.replaceFirst("\"name\":\"crmId\",\"type\":\"string\"", "\"name\":\"crmId\",\"type\":\"int\"");
        if (theirs.equals(ours)) {
            throw new IllegalStateException("The contract names crmId in another way now");
        }
        byte[] letter = letter("b");
        ByteBuffer.wrap(letter).putInt(1, registry.register("theirs", theirs, ""));
        return letter;
    }

    /** A letter by a schema that the registry does not know. */
    public byte[] unknownSchema() {
        byte[] letter = letter("b");
        ByteBuffer.wrap(letter).putInt(1, 9_999);
        return letter;
    }

    public static IncomingRecord record(String key, int sequence, byte[] value) {
        Map<String, String> headers = Map.of("ce_sequence", "0-" + sequence, "ce_type", "cosell.letter.written.v1");
        return new IncomingRecord(TOPIC, 0, sequence, key, value, headers, Instant.EPOCH);
    }

    public static IncomingRecord nameless(byte[] value) {
        return new IncomingRecord(TOPIC, 0, 77, null, value, Map.of(), Instant.EPOCH);
    }

    /** The letters of an aggregate so far. */
    public String text(String aggregate) {
        Letters letters = copies.store()
                .find(aggregate)
                .blockOptional(PATIENCE)
                .orElseThrow()
                .state();
        return letters == null ? "" : letters.text();
    }

    private SourceEvent<CrmOpportunity> read(IncomingRecord record) {
        CrmOpportunity value = decoder.decode(record.value(), CrmOpportunity.class);
        Position position = Position.parse(record.headers().get("ce_sequence"));
        String key = String.valueOf(record.key());
        return new SourceEvent<>(
                key, position, Ids.derived(key, position.toString()), Instant.EPOCH, false, null, value);
    }

    private CopyChange<Letters, Void> append(@Nullable Letters state, SourceEvent<CrmOpportunity> event) {
        String letter = event.value().getCrmId();
        if (throwing.contains(letter)) {
            throw new IllegalStateException("can't stand " + letter);
        }
        if (away.contains(letter)) {
            throw new MongoTimeoutException("away");
        }
        return CopyChange.of(new Letters((state == null ? "" : state.text()) + letter));
    }

    private static FakeRegistry registry() {
        try {
            return new FakeRegistry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        registry.close();
    }
}
