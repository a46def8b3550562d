package cosell.platform.model.store;

import cosell.platform.model.engine.Answer;
import cosell.platform.model.store.StoreOperation.Count;
import cosell.platform.model.store.StoreOperation.Delete;
import cosell.platform.model.store.StoreOperation.Find;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StoreOperation.Replace;
import cosell.platform.model.store.StoreOperation.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What each operation makes of a collection, and how it is answered. */
final class StoreRules {

    /** What came of an operation. */
    record Effect(CollectionState after, Answer answer) {}

    private StoreRules() {}

    static Effect perform(StoreOperation operation, CollectionState before) {
        return switch (operation) {
            case Find find -> new Effect(before, new Answer.Given(found(find, before)));
            case Count count ->
                new Effect(
                        before,
                        new Answer.Given(matching(count.filter(), before).size()));
            case Insert insert -> insert(insert.document(), before);
            case Update update -> update(update, before);
            case Replace replace -> replace(replace, before);
            case Delete delete -> delete(delete, before);
        };
    }

    private static List<Document> found(Find find, CollectionState state) {
        List<Document> found = new ArrayList<>(matching(find.filter(), state));
        if (!find.sort().isEmpty()) {
            found.sort(order(find.sort()));
        }
        int limit = find.limit() == 0 ? found.size() : Math.min(find.limit(), found.size());
        return found.subList(0, limit).stream()
                .map(document -> projected(find.projection(), document))
                .toList();
    }

    private static List<Document> matching(Document filter, CollectionState state) {
        return state.all().stream()
                .filter(document -> Filters.match(filter, document))
                .toList();
    }

    private static Comparator<Document> order(Document sort) {
        Comparator<Document> order = (_, _) -> 0;
        for (Map.Entry<String, Object> field : sort.entrySet()) {
            Comparator<Document> next = Comparator.comparing(
                    document -> Paths.get(document, field.getKey()), Comparator.nullsFirst(Filters::compare));
            order = order.thenComparing((Integer) field.getValue() < 0 ? next.reversed() : next);
        }
        return order;
    }

    private static Document projected(Document projection, Document document) {
        if (projection.isEmpty()) {
            return document;
        }
        boolean including = projection.containsValue(1);
        Document projected = new Document();
        document.forEach((name, value) -> {
            boolean named = projection.containsKey(name) || (including && name.equals("_id"));
            if (named == including) {
                projected.put(name, value);
            }
        });
        return projected;
    }

    private static Effect insert(Document document, CollectionState before) {
        return before.get(document.get("_id")) != null
                ? new Effect(before, new Answer.Thrown(StoreTrouble.DUPLICATE_KEY))
                : new Effect(before.with(document), new Answer.Given(1));
    }

    private static Effect update(Update update, CollectionState before) {
        Optional<Document> match = matching(update.filter(), before).stream().findFirst();
        if (match.isPresent()) {
            return new Effect(before.with(Updates.apply(update.update(), match.get())), new Answer.Given(1));
        }
        return update.upsert()
                ? new Effect(before.with(Updates.apply(update.update(), update.filter())), new Answer.Given(0))
                : new Effect(before, new Answer.Given(0));
    }

    private static Effect replace(Replace replace, CollectionState before) {
        boolean matches = !matching(replace.filter(), before).isEmpty();
        return matches || replace.upsert()
                ? new Effect(before.with(replace.document()), new Answer.Given(matches ? 1 : 0))
                : new Effect(before, new Answer.Given(0));
    }

    private static Effect delete(Delete delete, CollectionState before) {
        Optional<Document> match = matching(delete.filter(), before).stream().findFirst();
        return match.map(document -> new Effect(before.without(document), new Answer.Given(1)))
                .orElse(new Effect(before, new Answer.Given(0)));
    }
}
