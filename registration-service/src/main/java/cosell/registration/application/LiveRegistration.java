package cosell.registration.application;

import cosell.registration.domain.Form;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Looks up who holds a deal and a solution before a decision, so that this refusal comes with all others (G-04). */
final class LiveRegistration {

    private LiveRegistration() {}

    static Mono<Optional<UUID>> of(Registrations registrations, UUID dealId, Form form) {
        String solution = form.solutionId();
        return solution == null
                ? Mono.just(Optional.empty())
                : registrations.liveOf(dealId, solution).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
