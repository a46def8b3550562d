package cosell.registration.adapter.kafka;

import cosell.registration.domain.RegistrationEvent;
import cosell.schemas.RegistrationChange;

/** The published names of our events. */
final class EventKinds {

    private EventKinds() {}

    static RegistrationChange of(RegistrationEvent event) {
        return switch (event) {
            case RegistrationEvent.Drafted _ -> RegistrationChange.DRAFTED;
            case RegistrationEvent.Edited _ -> RegistrationChange.EDITED;
            case RegistrationEvent.Submitted _ -> RegistrationChange.SUBMITTED;
            case RegistrationEvent.ValidationStarted _ -> RegistrationChange.VALIDATING;
            case RegistrationEvent.ActionRequested _ -> RegistrationChange.ACTION_REQUIRED;
            case RegistrationEvent.Approved _ -> RegistrationChange.APPROVED;
            case RegistrationEvent.Rejected _ -> RegistrationChange.REJECTED;
            case RegistrationEvent.Closed _ -> RegistrationChange.CLOSED;
        };
    }
}
