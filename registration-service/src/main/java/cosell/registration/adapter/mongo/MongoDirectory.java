package cosell.registration.adapter.mongo;

import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import cosell.registration.application.CopyMissingException;
import cosell.registration.application.Directory;
import cosell.registration.domain.eligibility.OrganizationCopy;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The directory's copies in the platform's copy store. */
public final class MongoDirectory implements Directory {

    private final CopyStore<OrganizationCopy, Void> copies;

    public MongoDirectory(CopyStore<OrganizationCopy, Void> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<List<OrganizationCopy>> publishersOf(OrganizationId dealOwner, List<String> solutions) {
        Mono<OrganizationCopy> own = copies.find(dealOwner.value())
                .flatMap(MongoDirectory::state)
                .switchIfEmpty(Mono.error(() -> new CopyMissingException("the deal's organization")));
        return own.thenMany(Flux.fromIterable(solutions))
                .distinct()
                .concatMap(solution -> copies.findBy(CopyCollections.SOLUTIONS, solution))
                .concatMap(MongoDirectory::state)
                .distinct(OrganizationCopy::organization)
                .collectList();
    }

    private static Mono<OrganizationCopy> state(Copy<OrganizationCopy> copy) {
        return Mono.justOrEmpty(copy.state());
    }
}
