package cosell.notification.recipients.adapter.mongo;

import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.recipients.application.Engagements;
import cosell.platform.outbox.CopyStore;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of engagements in the store. */
public final class CopiedEngagements implements Engagements {

    private final CopyStore<EngagementCopy, ?> copies;

    public CopiedEngagements(CopyStore<EngagementCopy, ?> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<EngagementCopy> find(UUID id) {
        return copies.find(id.toString()).mapNotNull(copy -> copy.state());
    }
}
