package cosell.notification.recipients.adapter.mongo;

import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.recipients.application.Directory;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyStore;
import reactor.core.publisher.Mono;

/** The copy of the directory in the store. */
public final class CopiedDirectory implements Directory {

    private final CopyStore<OrganizationCopy, ?> copies;

    public CopiedDirectory(CopyStore<OrganizationCopy, ?> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<OrganizationCopy> find(OrganizationId id) {
        return copies.find(id.value()).mapNotNull(copy -> copy.state());
    }
}
