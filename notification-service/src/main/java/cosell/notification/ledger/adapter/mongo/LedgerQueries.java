package cosell.notification.ledger.adapter.mongo;

import cosell.notification.ledger.application.LedgerPages.After;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.notification.notices.domain.NotificationKind;
import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Builds filters from names known here and values bound as values. */
final class LedgerQueries {

    static final Document NEWEST_FIRST = new Document(LedgerCodec.CREATED_AT, -1).append(LedgerCodec.ID, -1);

    private LedgerQueries() {}

    /** Entries of one organization that somebody may read. */
    static Document readable(OrganizationId organization, Visible visible, LedgerFilter filter, @Nullable After after) {
        List<Document> all = conditions(filter, after);
        all.add(new Document("$or", alternatives(visible)));
        return new Document(LedgerCodec.ORGANIZATION, organization.value()).append("$and", all);
    }

    /** Entries of every organization. */
    static Document ofAll(LedgerFilter filter, @Nullable After after) {
        List<Document> all = conditions(filter, after);
        return all.isEmpty() ? new Document() : new Document("$and", all);
    }

    /** Never empty: somebody who may read nothing gets a condition that nothing fits. */
    private static List<Document> alternatives(Visible visible) {
        List<Document> some = new ArrayList<>();
        some.add(new Document(LedgerCodec.LOCATION, new Document("$in", List.copyOf(visible.locations()))));
        if (visible.everyDeal()) {
            some.add(new Document(LedgerCodec.KIND, new Document("$ne", NotificationKind.REGISTRATION_REVIEW.name())));
        }
        if (visible.reviews()) {
            some.add(new Document(LedgerCodec.KIND, NotificationKind.REGISTRATION_REVIEW.name()));
        }
        String own = visible.ownAddress();
        if (own != null) {
            some.add(at(visible.ownLocations(), new Document(LedgerCodec.ADDRESS, own)));
        }
        UUID team = visible.teamDeal();
        if (team != null) {
            some.add(new Document(LedgerCodec.DEAL, team.toString()));
        }
        return some;
    }

    private static Document at(@Nullable Set<String> locations, Document condition) {
        return locations == null
                ? condition
                : condition.append(LedgerCodec.LOCATION, new Document("$in", List.copyOf(locations)));
    }

    private static List<Document> conditions(LedgerFilter filter, @Nullable After after) {
        List<Document> all = new ArrayList<>();
        UUID deal = filter.dealId();
        if (deal != null) {
            all.add(new Document(LedgerCodec.DEAL, deal.toString()));
        }
        String recipient = filter.recipient();
        if (recipient != null) {
            all.add(new Document(LedgerCodec.ADDRESS, recipient));
        }
        EntryState state = filter.state();
        if (state != null) {
            all.add(new Document(LedgerCodec.STATE, state.name()));
        }
        if (after != null) {
            all.add(behind(after));
        }
        return all;
    }

    private static Document behind(After after) {
        Date createdAt = Date.from(after.createdAt());
        Document older = new Document(LedgerCodec.CREATED_AT, new Document("$lt", createdAt));
        Document sameTime = new Document(LedgerCodec.CREATED_AT, createdAt)
                .append(LedgerCodec.ID, new Document("$lt", after.id().toString()));
        return new Document("$or", List.of(older, sameTime));
    }
}
