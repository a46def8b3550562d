package cosell.platform.model.worlds;

import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.model.store.StoreOperation;
import cosell.platform.model.store.StoreOperation.Find;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StoreOperation.Replace;
import cosell.platform.model.store.StoreOperation.Update;
import cosell.platform.model.store.StorePort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ways to break what the code under test asks of the store, one rule each. */
final class Rewriting {

    private static final Document FOR_ITS_EVENTS = new Document("outbox", 1);

    private Rewriting() {}

    /** Changes those updates that have an operator. */
    static StorePort updates(StorePort real, String operator, UnaryOperator<Update> change) {
        return operation -> real.ask(
                operation instanceof Update update && update.update().containsKey(operator)
                        ? change.apply(update)
                        : operation);
    }

    /** Changes those updates that clear a copy. */
    static StorePort clearing(StorePort real, UnaryOperator<Update> change) {
        return updates(
                real,
                "$unset",
                old -> old.update().get("$set", new Document()).containsKey("setAside") ? change.apply(old) : old);
    }

    /** Looks for documents without one of the conditions. */
    static StorePort withoutCondition(StorePort real, String condition) {
        return operation -> {
            if (!(operation instanceof Find find)) {
                return real.ask(operation);
            }
            Document filter = new Document(find.filter());
            filter.remove(condition);
            return real.ask(new Find(find.collection(), filter, find.projection(), find.sort(), find.limit()));
        };
    }

    static Update withUpdate(Update old, String operator, Document operand) {
        return new Update(
                old.collection(), old.filter(), new Document(old.update()).append(operator, operand), old.upsert());
    }

    static Update withSet(Update old, String field, Object value) {
        return withUpdate(old, "$set", new Document(old.update().get("$set", Document.class)).append(field, value));
    }

    /** Takes fields out of what an update sets. */
    static Update withoutSet(Update old, Predicate<String> field) {
        Document kept = new Document(old.update().get("$set", Document.class));
        kept.keySet().removeIf(field);
        return withUpdate(old, "$set", kept);
    }

    static Update without(Update old, String operator) {
        Document update = new Document(old.update());
        update.remove(operator);
        return new Update(old.collection(), old.filter(), update, old.upsert());
    }

    /** Forgets the version that was read. */
    static Update unconditional(Update old) {
        return new Update(old.collection(), new Document("_id", old.filter().get("_id")), old.update(), old.upsert());
    }

    /** Empties an array instead of removing its done prefix. */
    static Update emptied(Update old) {
        Document set = new Document();
        old.update().get("$pull", Document.class).keySet().forEach(array -> set.append(array, List.of()));
        return withUpdate(without(old, "$pull"), "$set", set);
    }

    /** Replaces the document by what its writer knows of it: all but what others left in its outbox. */
    static StorePort replacing(StorePort real) {
        return operation ->
                operation instanceof Update update && update.update().containsKey("$push")
                        ? replaced(real, update)
                        : real.ask(operation);
    }

    private static Mono<Object> replaced(StorePort real, Update update) {
        return real.ask(new Find(update.collection(), update.filter(), new Document(), new Document(), 1))
                .flatMap(found -> ((List<?>) found).isEmpty()
                        ? Mono.just(0)
                        : real.ask(replacement(update, (Document) ((List<?>) found).getFirst())));
    }

    private static Replace replacement(Update update, Document read) {
        Document document = new Document(read);
        document.putAll(update.update().get("$set", Document.class));
        document.append(
                "outbox", List.of(update.update().get("$push", Document.class).get("outbox")));
        return new Replace(update.collection(), update.filter(), document, false);
    }

    /** Asks for the history of an aggregate before its document, and unites them as ever. */
    static StorePort historyFirst(StorePort real, String documents, String history) {
        List<Object> read = new ArrayList<>();
        return operation -> {
            if (operation instanceof Find find
                    && find.collection().equals(documents)
                    && (find.projection().isEmpty() || find.projection().equals(FOR_ITS_EVENTS))) {
                Document filter = new Document("aggregateId", find.filter().get("_id"));
                return real.ask(new Find(history, filter, new Document(), new Document("sequence", 1), 0))
                        .doOnNext(read::addFirst)
                        .then(Mono.defer(() -> real.ask(operation)));
            }
            return operation instanceof Find find && find.collection().equals(history)
                    ? Mono.fromSupplier(read::removeFirst)
                    : real.ask(operation);
        };
    }

    /** Puts events into history only when they have left the outbox. */
    static StorePort historyLast(StorePort real, String history) {
        List<StoreOperation> waiting = new ArrayList<>();
        return operation -> {
            if (operation instanceof Find) {
                waiting.clear();
            }
            if (operation instanceof Insert insert && insert.collection().equals(history)) {
                waiting.add(insert);
                return Mono.just(1);
            }
            return operation instanceof Update update && update.update().containsKey("$pull")
                    ? real.ask(operation)
                            .flatMap(answer -> Flux.fromIterable(List.copyOf(waiting))
                                    .concatMap(insert -> real.ask(insert).onErrorReturn(0))
                                    .then(Mono.just(answer)))
                    : real.ask(operation);
        };
    }

    /** Keeps a copy's sequence beside the copy. */
    static StorePort sequenceElsewhere(StorePort real) {
        return operation -> switch (operation) {
            case Update update
            when update.collection().equals("copies") && setsSequence(update) ->
                real.ask(withoutSet(update, "sequence"::equals))
                        .flatMap(matched -> matched.equals(0)
                                ? Mono.just(matched)
                                : real.ask(position(
                                                update.filter(), update.update().get("$set", Document.class)))
                                        .thenReturn(matched));
            case Insert insert
            when insert.collection().equals("copies") ->
                real.ask(new Insert("copies", new Document(insert.document()).append("sequence", 0L)))
                        .flatMap(done -> real.ask(position(insert.document(), insert.document()))
                                .thenReturn(done));
            case Find find
            when find.collection().equals("copies") ->
                real.ask(find)
                        .flatMap(found -> Flux.fromIterable((List<?>) found)
                                .concatMap(copy -> withPosition(real, (Document) copy))
                                .collectList());
            default -> real.ask(operation);
        };
    }

    private static boolean setsSequence(Update update) {
        return update.update().get("$set", new Document()).containsKey("sequence");
    }

    private static Update position(Document named, Document fields) {
        Document set = new Document("$set", new Document("sequence", fields.getLong("sequence")));
        return new Update(Ground.POSITIONS, new Document("_id", named.get("_id")), set, true);
    }

    private static Mono<Document> withPosition(StorePort real, Document copy) {
        Document filter = new Document("_id", copy.get("_id"));
        return real.ask(new Find(Ground.POSITIONS, filter, new Document(), new Document(), 1))
                .map(found -> ((List<?>) found).isEmpty()
                        ? copy
                        : new Document(copy)
                                .append("sequence", ((Document) ((List<?>) found).getFirst()).getLong("sequence")));
    }

    /** Forgets what it was to hold. */
    static StorePort dropping(StorePort real) {
        return operation ->
                operation instanceof Insert && operation.collection().equals(ConsumerCode.HELD)
                        ? Mono.just(1)
                        : real.ask(operation);
    }

    /** Holds, and does not look whether the missing event has come meanwhile. */
    static StorePort withoutSecondLook(StorePort real, Cause cause) {
        boolean[] held = {false};
        return operation -> {
            if (isHeldFor(cause, operation)) {
                held[0] = true;
            } else if (held[0]
                    && operation instanceof Find find
                    && find.collection().equals(ConsumerCode.HELD)) {
                held[0] = false;
                return Mono.just(List.of());
            } else {
                held[0] = false;
            }
            return real.ask(operation);
        };
    }

    private static boolean isHeldFor(Cause cause, StoreOperation operation) {
        Document held = switch (operation) {
            case Insert insert -> insert.document();
            case Update update -> update.update().get("$set", new Document());
            default -> new Document();
        };
        return cause.name().equals(held.getString("cause"));
    }

    /** Holds what failed in place of whatever is held at its position. */
    static StorePort holdingAnyway(StorePort real) {
        return operation -> real.ask(
                operation instanceof Insert(var collection, var document) && collection.equals(ConsumerCode.HELD)
                        ? new Replace(collection, new Document("_id", document.get("_id")), document, true)
                        : operation);
    }
}
