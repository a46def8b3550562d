package cosell.registration.application;

import cosell.platform.domain.Decision;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import java.util.List;

/** What a decision says no to. */
final class Refusals {

    private Refusals() {}

    static List<RegistrationRefusal> of(Decision<Registration, RegistrationEvent, RegistrationRefusal> decision) {
        return switch (decision) {
            case Decision.Refused<Registration, RegistrationEvent, RegistrationRefusal>(var reasons) -> reasons;
            case Decision.Changed<Registration, RegistrationEvent, RegistrationRefusal> _ -> List.of();
            case Decision.Unchanged<Registration, RegistrationEvent, RegistrationRefusal> _ -> List.of();
        };
    }
}
