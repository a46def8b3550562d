package cosell.deals.deal.adapter.mongo;

import cosell.deals.contact.application.OtherTraces;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentStore;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Favorites of somebody whose token names them by their address: nobody else needs them. */
public final class FavoriteTraces implements OtherTraces {

    private final DocumentStore documents;

    public FavoriteTraces(DocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Long> count(OrganizationId organization, String address) {
        return documents.count(ofOwner(organization, address));
    }

    @Override
    public Mono<Long> erase(OrganizationId organization, String address) {
        return documents.deleteAll(ofOwner(organization, address));
    }

    private static Document ofOwner(OrganizationId organization, String address) {
        return new Document("owner", MongoFavorites.owner(organization, address));
    }
}
