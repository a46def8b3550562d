package cosell.platform.outbox;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Creates the indexes that collections need; does nothing where they are. */
final class Indexes {

    static final IndexSpec PENDING = IndexSpec.sparse(DocumentFields.PENDING);
    static final IndexSpec HISTORY_OF_AGGREGATE =
            IndexSpec.on("aggregateId", DocumentFields.EPOCH, DocumentFields.SEQUENCE);

    static final IndexSpec TRACES_IN_HISTORY = IndexSpec.on(Traces.FIELD, "aggregateId");

    private Indexes() {}

    static Mono<Void> ensure(MongoCollection<Document> collection, List<IndexSpec> specs) {
        return Flux.fromIterable(specs)
                .concatMap(spec -> collection.createIndex(
                        keys(spec), new IndexOptions().unique(spec.unique()).sparse(spec.sparse())))
                .then();
    }

    private static Document keys(IndexSpec spec) {
        Document keys = new Document();
        for (String field : spec.fields()) {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        }
        return keys;
    }
}
