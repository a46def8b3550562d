package cosell.platform.model.store;

import cosell.platform.model.store.StoreOperation.Count;
import cosell.platform.model.store.StoreOperation.Delete;
import cosell.platform.model.store.StoreOperation.Find;
import cosell.platform.model.store.StoreOperation.Insert;
import cosell.platform.model.store.StoreOperation.Replace;
import cosell.platform.model.store.StoreOperation.Update;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;

/** Operations of the kinds that outbox, copies and held records send, on few ids, so that they often meet. */
final class RandomOperations {

    private static final String NAME = "documents";
    private static final Document NOTHING = new Document();
    private final RandomGenerator random;

    RandomOperations(RandomGenerator random) {
        this.random = random;
    }

    StoreOperation next() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Insert(NAME, document());
            case 2 -> new Find(NAME, filter(), projection(), NOTHING, 0);
            case 3 -> new Find(NAME, filter(), NOTHING, new Document("sequence", either(1, -1)).append("_id", 1), 2);
            case 4 -> new Find(NAME, after(), new Document("_id", 1), new Document("_id", 1), random.nextInt(1, 3));
            case 5 -> new Count(NAME, filter());
            case 6 -> new Delete(NAME, byId());
            case 7 -> replacement();
            default -> new Update(NAME, target(), update(), false);
        };
    }

    private StoreOperation replacement() {
        Document document = document();
        Document itself = new Document("_id", document.get("_id"));
        return either(
                new Replace(NAME, itself, document, random.nextBoolean()),
                new Update(NAME, itself, new Document("$set", new Document("reply", small())), true));
    }

    private Document document() {
        Document document = new Document("_id", id())
                .append("version", small())
                .append("sequence", small())
                .append("cause", either("GAP", "FAILED"))
                .append("orgs", List.of("contoso", either("fabrikam", "northwind")))
                .append("outbox", random.nextBoolean() ? List.of() : List.of(entry(), entry()))
                .append("state", new Document("text", either("x", "y")));
        return random.nextBoolean() ? document : document.append("pending", moment());
    }

    private Document entry() {
        return new Document("version", small()).append("state", new Document("text", either("x", "y")));
    }

    private Document filter() {
        return switch (random.nextInt(10)) {
            case 0 -> byId();
            case 1 -> new Document("_id", new Document("$in", List.of(id(), id())));
            case 2 -> new Document("pending", new Document(either("$lte", "$gt"), moment()));
            case 3 -> new Document("cause", either("GAP", "FAILED")).append("sequence", small());
            case 4 -> new Document("orgs", either("fabrikam", "contoso"));
            case 5 -> new Document("pending", new Document("$exists", random.nextBoolean()));
            case 6 -> new Document("sequence", new Document(either("$lt", "$gte"), small()));
            case 7 -> after().append("state", new Document("$exists", true));
            case 8 ->
                new Document("_id", new Document("$in", List.of(id(), id())))
                        .append("outbox.0", new Document("$exists", random.nextBoolean()));
            default -> new Document("$or", List.of(byId(), new Document("marks.m.number", small())));
        };
    }

    private Document projection() {
        return switch (random.nextInt(3)) {
            case 0 -> NOTHING;
            case 1 -> new Document("outbox", 0);
            default -> new Document("version", 1).append("outbox", 1);
        };
    }

    /** Every update of the contract names its document, most of them what was read of it. */
    private Document target() {
        return switch (random.nextInt(4)) {
            case 0 -> byId();
            case 1 -> byId().append("version", small());
            case 2 -> byId().append("cause", new Document("$in", List.of("GAP", either("FAILED", "DISCARDED"))));
            default -> byId().append("pending", moment());
        };
    }

    private Document update() {
        Document set = new Document("$set", new Document("version", small()).append("sequence", small()));
        Document done = new Document("outbox", new Document("version", new Document("$lte", small())));
        return switch (random.nextInt(9)) {
            case 0 -> set.append("$push", new Document("outbox", entry()));
            case 1 -> set.append("$push", new Document("intents", new Document("$each", List.of(entry(), entry()))));
            case 2 -> new Document("$pull", done);
            case 3 -> new Document("$pull", done).append("$unset", new Document("pending", ""));
            case 4 -> new Document("$set", new Document("marks.m", new Document("number", small())));
            case 5 -> cleared();
            case 7 -> new Document("$set", new Document("cause", "FAILED")).append("$inc", new Document("tries", 1L));
            case 6 -> new Document("$set", new Document("state", null).append("pending", moment()));
            default -> new Document("$inc", new Document("version", 1L));
        };
    }

    private Document cleared() {
        Document set = new Document("version", small())
                .append("derived", new Document())
                .append("setAside", new Document("text", either("x", "y")));
        return new Document("$set", set).append("$unset", new Document("state", ""));
    }

    private Document after() {
        return new Document("_id", new Document("$gt", either("", id())));
    }

    private Document byId() {
        return new Document("_id", id());
    }

    private String id() {
        return "abc".substring(random.nextInt(3)).substring(0, 1);
    }

    private long small() {
        return random.nextInt(1, 4);
    }

    private Date moment() {
        return Date.from(Instant.ofEpochSecond(small()));
    }

    private <T> T either(T one, T other) {
        return random.nextBoolean() ? one : other;
    }
}
