package cosell.platform.model.worlds;

import com.mongodb.reactivestreams.client.MongoCollection;
import cosell.platform.domain.Ids;
import cosell.platform.events.RecordSender;
import cosell.platform.model.worlds.Surgery.Mending;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import cosell.platform.outbox.History;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * What an operator may do to mend and rebuild copies, by the rules of the contract: events again from history and outbox,
 * a snapshot of what has nothing pending, a copy cleared but for its position and its intents.
 */
final class MendingCode {

    private static final OrganizationScope SCOPE = OrganizationScope.system("the model");

    private final LettersType type;
    private final AggregateStore<Letters, Letters.Event> letters;
    private final History<Letters, Letters.Event> history;
    private final CopyStore<Copied, Copied.Effect> copies;
    private final MongoCollection<Document> stored;
    private final RecordSender sender;
    private final Mending mending;

    MendingCode(
            LettersType type,
            AggregateStore<Letters, Letters.Event> letters,
            History<Letters, Letters.Event> history,
            CopyStore<Copied, Copied.Effect> copies,
            MongoCollection<Document> stored,
            RecordSender sender,
            Mending mending) {
        this.type = type;
        this.letters = letters;
        this.history = history;
        this.copies = copies;
        this.stored = stored;
        this.sender = sender;
        this.mending = mending;
    }

    /** Every event of an aggregate once more. */
    Mono<Void> resend(String id) {
        return history.of(SCOPE, id)
                .map(this::again)
                .concatMap(entry -> sender.send(
                        type.recordsOf(entry.event(), entry.stateAfter()).getFirst()))
                .then();
    }

    private HistoryEntry<Letters, Letters.Event> again(HistoryEntry<Letters, Letters.Event> entry) {
        if (mending != Mending.WITH_NEW_IDS) {
            return entry;
        }
        RecordedEvent<Letters.Event> event = entry.event();
        return new HistoryEntry<>(
                new RecordedEvent<>(
                        Ids.derived(event.eventId().toString(), "again"),
                        event.aggregateId(),
                        event.position(),
                        event.occurredAt(),
                        event.actor(),
                        event.origin(),
                        event.traceparent(),
                        event.event()),
                entry.stateAfter());
    }

    /** A snapshot of an aggregate; none while it has pending events. */
    Mono<Void> republish(String id) {
        return letters.find(SCOPE, id)
                .filter(aggregate -> mending == Mending.OF_WHAT_IS_PENDING || aggregate.waitingBytes() == 0)
                .flatMap(this::snapshot);
    }

    private Mono<Void> snapshot(Stored<Letters> aggregate) {
        return sender.send(type.snapshotOf(aggregate.id(), aggregate.position(), aggregate.state()));
    }

    /** Clears a copy's state on condition that nobody changed it meanwhile. */
    Mono<Boolean> clear(String id) {
        return copies.find(id).flatMap(this::cleared);
    }

    private Mono<Boolean> cleared(Copy<Copied> copy) {
        Document set = new Document("version", copy.version() + 1).append("derived", new Document());
        if (mending == Mending.FORGETTING_THE_POSITION) {
            set.append("sequence", 0L);
        }
        Document update = new Document("$set", set).append("$unset", new Document("state", ""));
        return Mono.from(stored.updateOne(new Document("_id", copy.id()).append("version", copy.version()), update))
                .map(result -> result.getMatchedCount() == 1);
    }
}
