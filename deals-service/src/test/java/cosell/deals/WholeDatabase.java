package cosell.deals;

import cosell.store.test.SharedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;

/** Everything that a service has stored, as one would find it on its disk. */
record WholeDatabase(String name) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Names of the collections with a document that holds a text, in whatever case and form. */
    List<String> collectionsWith(String text) {
        return documents()
                .filter(stored -> plain(stored.document()).contains(text.toLowerCase(Locale.ROOT)))
                .map(Stored::collection)
                .distinct()
                .sort()
                .collectList()
                .block(LIMIT);
    }

    private record Stored(String collection, Document document) {}

    private Flux<Stored> documents() {
        var database = SharedStore.client().getDatabase(name);
        return Flux.from(database.listCollectionNames())
                .filter(collection -> !collection.startsWith("system."))
                .concatMap(collection -> Flux.from(
                                database.getCollection(collection).find())
                        .map(document -> new Stored(collection, document)));
    }

    private static String plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                StringBuilder text = new StringBuilder();
                map.forEach((key, part) -> text.append(key)
                        .append('=')
                        .append(part == null ? "" : plain(part))
                        .append('\n'));
                yield text.toString();
            }
            case List<?> list ->
                list.stream()
                        .map(part -> part == null ? "" : plain(part))
                        .toList()
                        .toString();
            case Binary bytes -> new String(bytes.getData(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            default -> value.toString().toLowerCase(Locale.ROOT);
        };
    }
}
