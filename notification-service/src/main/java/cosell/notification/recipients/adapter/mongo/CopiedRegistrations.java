package cosell.notification.recipients.adapter.mongo;

import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.recipients.application.Registrations;
import cosell.platform.outbox.CopyStore;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of registrations in the store. */
public final class CopiedRegistrations implements Registrations {

    private final CopyStore<RegistrationCopy, ?> copies;

    public CopiedRegistrations(CopyStore<RegistrationCopy, ?> copies) {
        this.copies = copies;
    }

    @Override
    public Mono<RegistrationCopy> find(UUID id) {
        return copies.find(id.toString()).mapNotNull(copy -> copy.state());
    }
}
