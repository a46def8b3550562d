package cosell.notification.recipients.adapter.mongo;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.recipients.application.Deals;
import cosell.platform.outbox.CopyStore;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of deals in the store. */
public final class CopiedDeals implements Deals {

    private final CopyStore<DealCopy, ?> copies;

    public CopiedDeals(CopyStore<DealCopy, ?> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<DealCopy> find(UUID id) {
        return copies.find(id.toString()).mapNotNull(copy -> copy.state());
    }
}
