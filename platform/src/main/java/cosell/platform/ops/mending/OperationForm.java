package cosell.platform.ops.mending;

import cosell.platform.ops.mending.Operation.State;
import cosell.platform.ops.mending.Order.Rebuild;
import cosell.platform.ops.mending.Order.Republish;
import cosell.platform.ops.mending.Order.ResendOf;
import cosell.platform.ops.mending.Order.ResendSince;
import cosell.platform.outbox.Stretch;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of operations. */
final class OperationForm {

    static final String STATE = "state";
    static final String STARTED_AT = "startedAt";
    static final String LEASE = "leaseUntil";
    static final String OWNER = "owner";
    static final String DONE = "done";
    static final String SKIPPED = "skipped";
    static final String TOTAL = "total";
    static final String CURSOR = "cursor";
    static final String ENDED_AT = "endedAt";
    static final String FAILURE = "failure";

    private OperationForm() {}

    static Document waiting(UUID id, Order order, Instant now) {
        return new Document("_id", id)
                .append("order", document(order))
                .append(STATE, State.WAITING.name())
                .append(DONE, 0L)
                .append(SKIPPED, 0L)
                .append(CURSOR, Stretch.START)
                .append(STARTED_AT, Date.from(now))
                .append(LEASE, Date.from(now));
    }

    static Operation operation(Document document) {
        return new Operation(
                document.get("_id", UUID.class),
                order(document.get("order", Document.class)),
                State.valueOf(document.getString(STATE)),
                document.getLong(TOTAL),
                document.getLong(DONE),
                document.getLong(SKIPPED),
                document.getString(CURSOR),
                document.getDate(STARTED_AT).toInstant(),
                moment(document, ENDED_AT),
                document.getString(FAILURE));
    }

    static Document document(Order order) {
        Document document = new Document("action", order.action()).append("collection", order.collection());
        return switch (order) {
            case ResendOf resend ->
                document.append("aggregate", resend.aggregate()).append("from", resend.from());
            case ResendSince resend -> document.append("since", Date.from(resend.since()));
            case Republish _, Rebuild _ -> document;
        };
    }

    private static Order order(Document document) {
        String collection = document.getString("collection");
        Instant since = moment(document, "since");
        return switch (document.getString("action")) {
            case "republish" -> new Republish(collection);
            case "rebuild" -> new Rebuild(collection);
            default ->
                since == null
                        ? new ResendOf(collection, document.getString("aggregate"), document.getLong("from"))
                        : new ResendSince(collection, since);
        };
    }

    private static @Nullable Instant moment(Document document, String field) {
        Date moment = document.getDate(field);
        return moment == null ? null : moment.toInstant();
    }
}
