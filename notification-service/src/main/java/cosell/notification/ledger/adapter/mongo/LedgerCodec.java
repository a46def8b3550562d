package cosell.notification.ledger.adapter.mongo;

import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.outbox.DocumentMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of an entry: the entry itself, and beside it the fields that queries look at. */
final class LedgerCodec {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String ORGANIZATION = "organization";
    static final String KIND = "kind";
    static final String DEAL = "deal";
    static final String LOCATION = "location";
    static final String ADDRESS = "address";
    static final String STATE = "state";
    static final String CREATED_AT = "createdAt";
    static final String DUE = "due";
    static final String ENTRY = "entry";

    private final DocumentMapper mapper = DocumentMapper.forTypes(List.of(LedgerEntry.class));

    Document document(LedgerEntry entry) {
        Recipient recipient = entry.recipient();
        OwnDeal deal = entry.content().deal();
        Document document = new Document(ID, entry.id().toString())
                .append(VERSION, entry.version())
                .append(ORGANIZATION, entry.organization().value())
                .append(KIND, entry.kind().name())
                .append(DEAL, entry.thread().toString())
                .append(STATE, entry.delivery().state().name())
                .append(CREATED_AT, Date.from(entry.createdAt()))
                .append(ENTRY, mapper.write(entry));
        putIfKnown(document, LOCATION, deal == null ? null : deal.locationId());
        putIfKnown(document, ADDRESS, recipient == null ? null : recipient.key());
        putIfKnown(document, DUE, date(entry.delivery().due()));
        return document;
    }

    /** The update that makes the stored form of the same entry in a later state out of an earlier one. */
    Document update(LedgerEntry after) {
        Document set = document(after);
        set.remove(ID);
        Document update = new Document("$set", set);
        return set.containsKey(DUE) ? update : update.append("$unset", new Document(DUE, ""));
    }

    LedgerEntry entry(Document document) {
        return mapper.read(LedgerEntry.class, document.get(ENTRY, Document.class));
    }

    private static void putIfKnown(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
