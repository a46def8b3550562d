package cosell.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.CloudEventAttributes;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordSender;
import cosell.platform.events.Topics;
import cosell.platform.security.Caller;
import cosell.platform.web.ReadBody;
import cosell.schemas.DealEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What the outbox is measured against: the same request, read and authenticated alike, whose document is stored with the
 * same durability and whose event is then sent with the same acknowledgement; nothing is kept for a failure in between,
 * no rule is checked.
 */
@RestController
class DualWrite {

    static final String PATH = "/api/benchmark/dual-write";

    private final MongoCollection<Document> collection;
    private final RecordSender sender;
    private final AtomicReference<@Nullable Template> template = new AtomicReference<>();

    DualWrite(MongoDatabase database, RecordSender sender) {
        this.collection = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("dual_writes");
        this.sender = sender;
    }

    /** The body of the request, read as the product reads it. */
    record Body(
            @Nullable String name,
            @Nullable String locationId,
            @Nullable Map<String, Object> customer,
            @Nullable Map<String, Object> value,
            @Nullable String estimatedCloseDate,
            @Nullable Object team,
            @Nullable Object solutions,
            @Nullable String notes) {}

    /** What the product stored, sent and answered for the same request. */
    record Template(Document document, DealEvent event, String answer) {}

    void like(Template stored) {
        template.set(stored);
    }

    @PostMapping(path = PATH, produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<String> write(ReadBody<Body> body, Caller caller) {
        Template like = Objects.requireNonNull(template.get());
        UUID id = UUID.randomUUID();
        Document document = new Document(like.document()).append("_id", id.toString());
        DealEvent event = DealEvent.newBuilder(like.event())
                .setEventId(UUID.randomUUID())
                .setAggregateId(id)
                .build();
        CloudEventAttributes attributes = new CloudEventAttributes(
                event.getEventId().toString(),
                "cosell.deal.created.v1",
                "benchmark",
                Instant.now(),
                id.toString(),
                null,
                null);
        return Mono.from(collection.insertOne(document))
                .then(Mono.defer(() -> sender.send(new OutgoingRecord(Topics.DEALS, id.toString(), event, attributes))))
                .thenReturn(like.answer());
    }
}
