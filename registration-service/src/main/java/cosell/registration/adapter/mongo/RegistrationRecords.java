package cosell.registration.adapter.mongo;

import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.RecordedEvent;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;

/** Makes the public record of an event. */
@FunctionalInterface
public interface RegistrationRecords {

    OutgoingRecord of(RecordedEvent<RegistrationEvent> event, Registration after);
}
