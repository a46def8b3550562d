package cosell.registration.adapter.mongo;

import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import cosell.registration.application.Deals;
import cosell.registration.domain.eligibility.DealCopy;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The deals' copies in the platform's copy store. */
public final class MongoDeals implements Deals {

    private final CopyStore<DealCopy, Void> copies;

    public MongoDeals(CopyStore<DealCopy, Void> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<Known> find(UUID dealId) {
        return copies.find(dealId.toString())
                .flatMap(copy -> Mono.justOrEmpty(copy.state()).map(deal -> new Known(deal, copy.last())));
    }

    @Override
    public Flux<DealCopy> vendorsOwn(UUID engagementId) {
        return states(copies.findBy(CopyCollections.VENDOR_ENGAGEMENT, engagementId.toString()));
    }

    @Override
    public Flux<UUID> withMember(OrganizationId organization, String email) {
        return states(copies.findBy(CopyCollections.MEMBERS, CopyCollections.member(organization.value(), email)))
                .map(DealCopy::dealId);
    }

    private static Flux<DealCopy> states(Flux<Copy<DealCopy>> found) {
        return found.flatMapIterable(copy -> copy.state() == null ? List.of() : List.of(copy.state()));
    }
}
