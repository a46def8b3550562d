package cosell.registration.application;

import cosell.platform.domain.Decision;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import java.util.List;
import java.util.function.Function;

/** What is to be decided on a registration as it is stored; decided again when somebody else was faster. */
@FunctionalInterface
interface Deciding extends Function<Registration, Decision<Registration, RegistrationEvent, RegistrationRefusal>> {

    static Deciding refused(RegistrationRefusal refusal) {
        return registration -> Decision.refused(List.of(refusal));
    }
}
