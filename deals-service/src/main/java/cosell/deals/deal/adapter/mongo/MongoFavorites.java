package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.Favorites;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.security.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Favorites as documents of their own, one for each person and deal. */
public final class MongoFavorites implements Favorites {

    /** What {@link DocumentStore#ensureIndexes} must be given. */
    public static final List<IndexSpec> INDEXES = List.of(IndexSpec.on("owner", "-markedAt"));

    private static final int MOST_LISTED = 5_000;

    private final DocumentStore documents;

    public MongoFavorites(DocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Void> mark(Caller caller, String dealId, Instant now) {
        return documents
                .insertIfAbsent(new Document("_id", id(caller, dealId))
                        .append("owner", owner(caller))
                        .append("dealId", dealId)
                        .append("markedAt", Date.from(now)))
                .then();
    }

    @Override
    public Mono<Void> unmark(Caller caller, String dealId) {
        return documents.deleteById(id(caller, dealId));
    }

    @Override
    public Flux<String> of(Caller caller) {
        return documents
                .find(new Document("owner", owner(caller)), new Document("markedAt", -1), MOST_LISTED)
                .map(document -> document.getString("dealId"));
    }

    private static String owner(Caller caller) {
        return owner(caller.organization(), caller.subject());
    }

    static String owner(OrganizationId organization, String subject) {
        return organization.value() + "|" + subject;
    }

    private static String id(Caller caller, String dealId) {
        return owner(caller) + "|" + dealId;
    }
}
