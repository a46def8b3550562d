package cosell.registration.adapter.mongo;

import cosell.platform.outbox.CopyStore;
import cosell.registration.application.Engagements;
import cosell.registration.domain.eligibility.EngagementCopy;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The engagements' copies in the platform's copy store. */
public final class MongoEngagements implements Engagements {

    private final CopyStore<EngagementCopy, Void> copies;

    public MongoEngagements(CopyStore<EngagementCopy, Void> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<EngagementCopy> find(UUID engagementId) {
        return copies.find(engagementId.toString()).flatMap(copy -> Mono.justOrEmpty(copy.state()));
    }
}
