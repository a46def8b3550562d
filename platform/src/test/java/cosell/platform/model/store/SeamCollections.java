package cosell.platform.model.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.model.store.StoreOperation.Count;
import cosell.platform.model.store.StoreOperation.Delete;
import cosell.platform.model.store.StoreOperation.Find;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StoreOperation.Update;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A database in the driver's own terms whose every operation is asked elsewhere. Knows the methods that the outbox and
 * the consumer use and refuses all others. A batch is no single step: each of its writes is one.
 */
public final class SeamCollections {

    private final StorePort port;

    public SeamCollections(StorePort port) {
        this.port = port;
    }

    public MongoDatabase database() {
        return proxy(MongoDatabase.class, (self, method, arguments) -> switch (method.getName()) {
            case "withWriteConcern" -> self;
            case "getCollection" -> collection((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @SuppressWarnings("unchecked") // the proxy takes the place of a collection of documents
    public MongoCollection<Document> collection(String name) {
        return proxy(MongoCollection.class, (self, method, arguments) -> switch (method.getName()) {
            case "find" -> find(name, arguments == null ? new Document() : (Bson) arguments[0]);
            case "countDocuments" ->
                ask(new Count(name, Documents.sent((Bson) arguments[0])), Integer.class)
                        .map(Integer::longValue);
            case "insertOne" -> insert(name, (Document) arguments[0]);
            case "insertMany" -> insertMany(name, (List<Document>) arguments[0], (InsertManyOptions) arguments[1]);
            case "updateOne" -> update(name, (Bson) arguments[0], (Bson) arguments[1], isUpsert(arguments));
            case "deleteOne" ->
                ask(new Delete(name, Documents.sent((Bson) arguments[0])), Integer.class)
                        .map(DeleteResult::acknowledged);
            case "bulkWrite" -> bulkWrite(name, (List<WriteModel<Document>>) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private <T> Mono<T> ask(StoreOperation operation, Class<T> type) {
        return port.ask(operation).cast(type);
    }

    private FindPublisher<Document> find(String name, Bson filter) {
        return publisher(new Find(name, Documents.sent(filter), new Document(), new Document(), 0));
    }

    @SuppressWarnings("unchecked") // the proxy takes the place of a publisher of documents
    private FindPublisher<Document> publisher(Find find) {
        return proxy(FindPublisher.class, (self, method, arguments) -> switch (method.getName()) {
            case "projection" ->
                publisher(new Find(
                        find.collection(),
                        find.filter(),
                        Documents.sent((Bson) arguments[0]),
                        find.sort(),
                        find.limit()));
            case "sort" ->
                publisher(new Find(
                        find.collection(),
                        find.filter(),
                        find.projection(),
                        Documents.sent((Bson) arguments[0]),
                        find.limit()));
            case "limit" ->
                publisher(new Find(
                        find.collection(), find.filter(), find.projection(), find.sort(), (Integer) arguments[0]));
            case "batchSize" -> self;
            case "first" ->
                found(new Find(find.collection(), find.filter(), find.projection(), find.sort(), 1))
                        .next();
            case "subscribe" -> {
                found(find).subscribe((Subscriber<Object>) arguments[0]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Flux<Object> found(Find find) {
        return ask(find, List.class).flatMapIterable(documents -> (List<?>) documents);
    }

    private Mono<InsertOneResult> insert(String name, Document document) {
        return ask(new Insert(name, Documents.sent(document)), Integer.class)
                .map(inserted -> InsertOneResult.unacknowledged());
    }

    private Mono<InsertManyResult> insertMany(String name, List<Document> documents, InsertManyOptions options) {
        if (options.isOrdered()) {
            throw new UnsupportedOperationException("ordered inserts");
        }
        List<BulkWriteError> taken = new ArrayList<>();
        return Flux.range(0, documents.size())
                .concatMap(index -> insert(name, documents.get(index))
                        .onErrorResume(MongoWriteException.class, duplicate -> {
                            taken.add(new BulkWriteError(
                                    duplicate.getCode(), "duplicate key", new BsonDocument(), index));
                            return Mono.empty();
                        }))
                .then(Mono.defer(() -> taken.isEmpty()
                        ? Mono.just(InsertManyResult.acknowledged(Map.of()))
                        : Mono.error(refused(documents.size() - taken.size(), taken))));
    }

    private static MongoBulkWriteException refused(int inserted, List<BulkWriteError> errors) {
        BulkWriteResult result = BulkWriteResult.acknowledged(inserted, 0, 0, 0, List.of(), List.of());
        return new MongoBulkWriteException(result, errors, null, new ServerAddress(), java.util.Set.of());
    }

    private Mono<UpdateResult> update(String name, Bson filter, Bson update, boolean upsert) {
        Update operation = new Update(name, Documents.sent(filter), Documents.sent(update), upsert);
        return ask(operation, Integer.class).map(matched -> UpdateResult.acknowledged(matched, (long) matched, null));
    }

    private static boolean isUpsert(Object[] arguments) {
        return arguments.length > 2 && arguments[2] instanceof UpdateOptions options && options.isUpsert();
    }

    private Mono<BulkWriteResult> bulkWrite(String name, List<WriteModel<Document>> writes) {
        return Flux.fromIterable(writes)
                .concatMap(write -> {
                    UpdateOneModel<Document> one = (UpdateOneModel<Document>) write;
                    return update(
                            name,
                            one.getFilter(),
                            one.getUpdate(),
                            one.getOptions().isUpsert());
                })
                .map(UpdateResult::getMatchedCount)
                .reduce(0L, Long::sum)
                .map(matched -> BulkWriteResult.acknowledged(
                        0, matched.intValue(), 0, matched.intValue(), List.of(), List.of()));
    }

    @SuppressWarnings("ReferenceEquality") // a proxy equals only itself
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> self == arguments[0];
                            case "hashCode" -> System.identityHashCode(self);
                            default -> type.getSimpleName();
                        };
                    }
                    return handler.invoke(self, method, arguments);
                }));
    }
}
