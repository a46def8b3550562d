package cosell.platform.consumer;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Where a held record stands in the list of all, the longest held first. */
public record HeldPlace(Instant heldAt, String ref) {

    /** What comes after it, as alternatives. */
    List<Document> later() {
        Date at = Date.from(heldAt);
        return List.of(
                new Document(HeldRecordCodec.HELD_AT, new Document("$gt", at)),
                new Document(HeldRecordCodec.HELD_AT, at).append(HeldRecordCodec.REF, new Document("$gt", ref)));
    }
}
