package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldFilter;
import cosell.platform.consumer.HeldPlace;
import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of held records: which ones, where it begins and how many at most. */
record HeldListing(HeldFilter filter, @Nullable HeldPlace after, int limit) {

    static HeldListing of(HeldFilter filter, @Nullable String cursor, int limit, Cursors cursors) {
        return new HeldListing(filter, cursor == null ? null : place(cursors.read(cursor, query(filter))), limit);
    }

    /** The cursor behind a record of this list. */
    String cursorAfter(HeldRecord record, HeldRecords held, Cursors cursors) {
        Cursor cursor = new Cursor(List.of(record.heldAt().toString()), held.ref(record));
        return cursors.write(cursor, query(filter));
    }

    private static HeldPlace place(Cursor cursor) {
        return new HeldPlace(Instant.parse(cursor.keys().getFirst()), cursor.id());
    }

    private static String query(HeldFilter filter) {
        return "held-records " + filter;
    }
}
