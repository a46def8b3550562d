package cosell.platform.ops.mending;

import static cosell.platform.ops.mending.OperationForm.LEASE;
import static cosell.platform.ops.mending.OperationForm.OWNER;
import static cosell.platform.ops.mending.OperationForm.STARTED_AT;
import static cosell.platform.ops.mending.OperationForm.STATE;

import cosell.platform.ops.mending.Operation.State;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations of a service. An instance that works at one holds it for a while and says so again with each stretch;
 * one that ended leaves it to the next. Thread-safe.
 */
final class Operations {

    static final List<IndexSpec> INDEXES = List.of(IndexSpec.on(STATE, LEASE), IndexSpec.on("-" + STARTED_AT));

    private static final Duration HELD_FOR = Duration.ofMinutes(2);
    private static final Document OPEN = new Document("$in", List.of(State.WAITING.name(), State.RUNNING.name()));

    private final DocumentStore store;
    private final Clock realTime;
    private final String instance = UUID.randomUUID().toString();

    Operations(DocumentStore store, Clock realTime) {
        this.store = store;
        this.realTime = realTime;
    }

    Mono<Void> ensureIndexes() {
        return store.ensureIndexes(INDEXES);
    }

    /** Whether it is new; the same id is the same operation. */
    Mono<Boolean> begin(UUID id, Order order) {
        return Mono.defer(() -> store.insertIfAbsent(OperationForm.waiting(id, order, realTime.instant())));
    }

    Mono<Operation> find(UUID id) {
        return store.findById(id).map(OperationForm::operation);
    }

    /** Newest first. */
    Flux<Operation> latest(int limit) {
        return store.find(new Document(), new Document(STARTED_AT, -1), limit).map(OperationForm::operation);
    }

    /** Takes the next operation that nobody works at, the oldest first; empty when there is none. */
    Mono<Operation> claim() {
        return Mono.defer(() -> {
            Instant now = realTime.instant();
            Document free = new Document(STATE, OPEN).append(LEASE, new Document("$lte", Date.from(now)));
            return store.find(free, new Document(STARTED_AT, 1), 1)
                    .next()
                    .filterWhen(found -> take(found, now))
                    .flatMap(taken -> find(taken.get("_id", UUID.class)));
        });
    }

    private Mono<Boolean> take(Document found, Instant now) {
        Document unclaimed = new Document("_id", found.get("_id")).append(LEASE, found.get(LEASE));
        Document claim = new Document(STATE, State.RUNNING.name())
                .append(OWNER, instance)
                .append(LEASE, Date.from(now.plus(HELD_FOR)));
        return store.updateIf(unclaimed, new Document("$set", claim));
    }

    /** Whether it still is this instance's. */
    Mono<Boolean> begun(Operation operation, long total) {
        return update(operation, new Document(OperationForm.TOTAL, total));
    }

    /** Notes a stretch; whether the operation still is this instance's. */
    Mono<Boolean> advanced(Operation operation, Stretch stretch) {
        Document set = new Document(OperationForm.DONE, operation.done() + stretch.done())
                .append(OperationForm.SKIPPED, operation.skipped() + stretch.skipped())
                .append(OperationForm.FAILURE, null);
        String next = stretch.next();
        return next == null
                ? update(operation, ended(set, State.DONE))
                : update(operation, set.append(OperationForm.CURSOR, next));
    }

    Mono<Boolean> failed(Operation operation, String failure) {
        return update(operation, ended(new Document(OperationForm.FAILURE, failure), State.FAILED));
    }

    /** Leaves it to whoever comes next, from a moment on. */
    Mono<Boolean> leave(Operation operation, Duration pause, String waitsFor) {
        Document set = new Document(OperationForm.FAILURE, waitsFor)
                .append(LEASE, Date.from(realTime.instant().plus(pause)));
        return store.updateIf(mine(operation), new Document("$set", set));
    }

    private Mono<Boolean> update(Operation operation, Document set) {
        set.append(LEASE, Date.from(realTime.instant().plus(HELD_FOR)));
        return store.updateIf(mine(operation), new Document("$set", set));
    }

    private Document ended(Document set, State state) {
        return set.append(STATE, state.name()).append(OperationForm.ENDED_AT, Date.from(realTime.instant()));
    }

    private Document mine(Operation operation) {
        return new Document("_id", operation.id()).append(OWNER, instance);
    }
}
