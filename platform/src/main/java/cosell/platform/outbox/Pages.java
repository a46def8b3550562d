package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Walks through a collection in the order of its ids, so that a walk can go on where another one ended. */
final class Pages {

    private Pages() {}

    /** The next ids; an empty list at the end. */
    static Mono<List<String>> ids(MongoCollection<Document> collection, String after, int size) {
        return Flux.from(collection
                        .find(new Document(DocumentFields.ID, new Document("$gt", after)))
                        .projection(new Document(DocumentFields.ID, 1))
                        .sort(new Document(DocumentFields.ID, 1))
                        .limit(size))
                .map(document -> document.getString(DocumentFields.ID))
                .collectList();
    }

    /** Page after page to the end. */
    static Flux<List<String>> all(MongoCollection<Document> collection, int size) {
        return ids(collection, Stretch.START, size)
                .expand(page -> page.size() < size ? Mono.empty() : ids(collection, page.getLast(), size))
                .filter(page -> !page.isEmpty());
    }

    /** Where the page after these ids begins; null when there is none. */
    static @Nullable String next(List<String> ids, int size) {
        return ids.size() < size ? null : ids.getLast();
    }
}
