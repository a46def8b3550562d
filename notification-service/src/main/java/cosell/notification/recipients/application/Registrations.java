package cosell.notification.recipients.application;

import cosell.notification.copies.domain.RegistrationCopy;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies of registrations. */
public interface Registrations {

    /** Empty while nothing of the registration has arrived. */
    Mono<RegistrationCopy> find(UUID id);
}
